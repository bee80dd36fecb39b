// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/** A generation with its objects decoded. Immutable; for any number of threads. */
public final class TrustContents {
    private final Generation generation;
    private final Map<Fingerprint, X509CertificateHolder> cscas;
    private final Map<Fingerprint, X509CertificateHolder> documentSigners;
    private final Map<Fingerprint, X509CRLHolder> revocationLists;
    private final Map<Fingerprint, DefectList> defectLists;

    private TrustContents(
            Generation generation,
            Map<Fingerprint, X509CertificateHolder> cscas,
            Map<Fingerprint, X509CertificateHolder> documentSigners,
            Map<Fingerprint, X509CRLHolder> revocationLists,
            Map<Fingerprint, DefectList> defectLists) {
        this.generation = generation;
        this.cscas = cscas;
        this.documentSigners = documentSigners;
        this.revocationLists = revocationLists;
        this.defectLists = defectLists;
    }

    /** Before the first import. */
    static TrustContents none(Instant now) {
        return new TrustContents(
                new Generation(0, OptionalInt.empty(), now, List.of(), List.of(), List.of()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    static TrustContents of(
            Generation generation,
            Map<Fingerprint, X509CertificateHolder> cscas,
            Map<Fingerprint, X509CertificateHolder> documentSigners,
            Map<Fingerprint, X509CRLHolder> revocationLists,
            Map<Fingerprint, DefectList> defectLists) {
        return new TrustContents(
                generation,
                new LinkedHashMap<>(cscas),
                new LinkedHashMap<>(documentSigners),
                new LinkedHashMap<>(revocationLists),
                new LinkedHashMap<>(defectLists));
    }

    /** Reads the objects of a generation one by one. */
    interface Objects {
        byte[] read(TrustObject object) throws IOException;
    }

    /** @throws IOException when an object is not what the manifest calls it */
    static TrustContents of(Generation generation, Objects objects) throws IOException {
        TrustContents contents = new TrustContents(
                generation, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (TrustObject object : generation.objects()) {
            contents.decode(object, objects.read(object));
        }
        return contents;
    }

    private void decode(TrustObject object, byte[] bytes) throws IOException {
        switch (object.kind()) {
            case CSCA -> cscas.put(object.fingerprint(), new X509CertificateHolder(bytes));
            case DOCUMENT_SIGNER -> documentSigners.put(object.fingerprint(), new X509CertificateHolder(bytes));
            case REVOCATION_LIST -> revocationLists.put(object.fingerprint(), new X509CRLHolder(bytes));
            case DEFECT_LIST ->
                defectLists.put(object.fingerprint(), DefectListParser.parse(SignedList.keptContent(bytes)));
        }
    }

    /** The manifest. */
    public Generation generation() {
        return generation;
    }

    /** All certificates, each once, with what there is to say about them; by country and subject. */
    public List<StoredCertificate> certificates() {
        Map<Fingerprint, StoredCertificate> certificates = new LinkedHashMap<>();
        for (TrustObject object : generation.objects()) {
            X509CertificateHolder certificate = object.kind() == TrustObject.Kind.CSCA
                    ? cscas.get(object.fingerprint())
                    : documentSigners.get(object.fingerprint());
            if (certificate != null) {
                certificates.putIfAbsent(object.fingerprint(), StoredCertificate.of(object, certificate));
            }
        }
        return certificates.values().stream()
                .sorted(Comparator.comparing(StoredCertificate::country).thenComparing(StoredCertificate::subject))
                .toList();
    }

    /** The anchors. */
    public Map<Fingerprint, X509CertificateHolder> cscas() {
        return Collections.unmodifiableMap(cscas);
    }

    /** The document signer certificates. */
    public Map<Fingerprint, X509CertificateHolder> documentSigners() {
        return Collections.unmodifiableMap(documentSigners);
    }

    /** The revocation lists. */
    public Map<Fingerprint, X509CRLHolder> revocationLists() {
        return Collections.unmodifiableMap(revocationLists);
    }

    /** The defect lists. */
    public Map<Fingerprint, DefectList> defectLists() {
        return Collections.unmodifiableMap(defectLists);
    }

    /** The same for passive authentication. */
    public TrustStore store() {
        DefectList defects = defectLists.values().stream().reduce(DefectList.empty(), DefectList::and);
        return new TrustStore(
                new ArrayList<>(cscas.values()),
                List.copyOf(revocationLists.values()),
                List.copyOf(documentSigners.values()),
                defects,
                Optional.of(generation));
    }
}
