// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/** The next generation while files are taken into it. For one thread. */
final class Draft {
    private final List<TrustSource> sources;
    private final List<TrustObject> objects;
    private final List<Pin> pins;
    private final Map<Fingerprint, X509CertificateHolder> cscas;
    private final Map<Fingerprint, X509CertificateHolder> documentSigners;
    private final Map<Fingerprint, X509CRLHolder> revocationLists;
    private final Map<Fingerprint, DefectList> defectLists;
    private final Map<Fingerprint, byte[]> added = new LinkedHashMap<>();

    Draft(TrustContents base) {
        this.sources = new ArrayList<>(base.generation().sources());
        this.objects = new ArrayList<>(base.generation().objects());
        this.pins = new ArrayList<>(base.generation().pins());
        this.cscas = new LinkedHashMap<>(base.cscas());
        this.documentSigners = new LinkedHashMap<>(base.documentSigners());
        this.revocationLists = new LinkedHashMap<>(base.revocationLists());
        this.defectLists = new LinkedHashMap<>(base.defectLists());
    }

    Map<Fingerprint, X509CertificateHolder> cscas() {
        return cscas;
    }

    List<Pin> pins() {
        return List.copyOf(pins);
    }

    TrustContents contents() {
        return TrustContents.of(
                new Generation(0, OptionalInt.empty(), Instant.EPOCH, sources, objects, pins),
                cscas,
                documentSigners,
                revocationLists,
                defectLists);
    }

    /** CSCAs that somebody imported as files of their own, and so trusted by himself. */
    Set<Fingerprint> importedOneByOne() {
        Set<Fingerprint> files = sources.stream()
                .filter(source -> source.kind() == TrustSource.Kind.CERTIFICATES)
                .map(TrustSource::sha256)
                .collect(Collectors.toSet());
        return objects.stream()
                .filter(object -> object.kind() == TrustObject.Kind.CSCA && files.contains(object.source()))
                .map(TrustObject::fingerprint)
                .collect(Collectors.toSet());
    }

    Set<Fingerprint> certificates() {
        return objects.stream()
                .filter(o -> o.kind() == TrustObject.Kind.CSCA || o.kind() == TrustObject.Kind.DOCUMENT_SIGNER)
                .map(TrustObject::fingerprint)
                .collect(Collectors.toSet());
    }

    Optional<TrustSource> source(TrustSource.Kind kind, String series) {
        return sources.stream()
                .filter(source -> source.kind() == kind && source.series().equals(series))
                .findFirst();
    }

    /**
     * Puts a source in the place of the one of the same series, whose objects go unless another source has them too.
     *
     * @return whether it is another file than before
     */
    boolean takeOver(TrustSource next) {
        Optional<TrustSource> former = source(next.kind(), next.series());
        former.ifPresent(source -> {
            sources.remove(source);
            objects.removeIf(object -> object.source().equals(source.sha256()));
            Set<Fingerprint> left =
                    objects.stream().map(TrustObject::fingerprint).collect(Collectors.toSet());
            List.of(cscas, documentSigners, revocationLists, defectLists)
                    .forEach(map -> map.keySet().retainAll(left));
        });
        sources.add(next);
        return former.filter(source -> source.sha256().equals(next.sha256())).isEmpty();
    }

    void pin(Pin pin) {
        if (pins.stream()
                .noneMatch(p -> p.kind() == pin.kind() && p.fingerprint().equals(pin.fingerprint()))) {
            pins.add(pin);
        }
    }

    void add(Admitted certificate, Fingerprint source) {
        (certificate.kind() == TrustObject.Kind.CSCA ? cscas : documentSigners)
                .put(certificate.fingerprint(), certificate.certificate());
        add(
                certificate.kind(),
                certificate.fingerprint(),
                certificate.encoded(),
                TrustObject.Standing.UNRESOLVED,
                source);
    }

    void add(Fingerprint fingerprint, X509CRLHolder list, byte[] encoded) {
        revocationLists.put(fingerprint, list);
        add(TrustObject.Kind.REVOCATION_LIST, fingerprint, encoded, TrustObject.Standing.VERIFIED_LIST, fingerprint);
    }

    void add(Fingerprint fingerprint, DefectList list, byte[] encoded) {
        defectLists.put(fingerprint, list);
        add(TrustObject.Kind.DEFECT_LIST, fingerprint, encoded, TrustObject.Standing.VERIFIED_LIST, fingerprint);
    }

    private void add(
            TrustObject.Kind kind,
            Fingerprint fingerprint,
            byte[] encoded,
            TrustObject.Standing standing,
            Fingerprint source) {
        objects.add(new TrustObject(kind, fingerprint, encoded.length, standing, source));
        added.put(fingerprint, encoded);
    }

    /** Finds the signers of all certificates that had none: one may have come after what it signed. */
    void settle() {
        Map<Fingerprint, TrustObject.Standing> found = new HashMap<>();
        objects.replaceAll(object -> object.standing() == TrustObject.Standing.UNRESOLVED
                ? new TrustObject(
                        object.kind(),
                        object.fingerprint(),
                        object.bytes(),
                        found.computeIfAbsent(
                                object.fingerprint(), f -> Issuance.standing(certificate(object), cscas.values())),
                        object.source())
                : object);
    }

    private X509CertificateHolder certificate(TrustObject object) {
        X509CertificateHolder certificate =
                (object.kind() == TrustObject.Kind.CSCA ? cscas : documentSigners).get(object.fingerprint());
        if (certificate == null) {
            throw new IllegalStateException("an object that was not decoded");
        }
        return certificate;
    }

    TrustObject.Standing standing(Fingerprint certificate) {
        return objects.stream()
                .filter(object -> object.fingerprint().equals(certificate))
                .map(TrustObject::standing)
                .findFirst()
                .orElse(TrustObject.Standing.UNRESOLVED);
    }

    Generation generation(int number, OptionalInt parent, Instant now) {
        return new Generation(number, parent, now, sources, objects, pins);
    }

    /** What has to be written; some of it may lie in the store already. */
    List<byte[]> newObjects() {
        return List.copyOf(added.values());
    }
}
