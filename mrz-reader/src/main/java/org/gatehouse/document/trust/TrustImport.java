// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Takes files into what a store holds, one after the other, and remembers what came of each. Works in memory: the store on disk
 * is another's concern.
 */
final class TrustImport {
    private static final int MAX_LISTED = 20_000;
    private static final int TELL_EVERY = 100;

    private final Draft draft;
    private final Set<Fingerprint> given;
    private final Instant now;
    private final ImportProgress progress;
    private final List<ImportedFile> files = new ArrayList<>();
    private final Set<Fingerprint> certificatesTaken = new LinkedHashSet<>();
    private boolean tookAnything;

    TrustImport(TrustContents base, Set<Fingerprint> given, Instant now, ImportProgress progress) {
        this.draft = new Draft(base);
        this.given = Set.copyOf(given);
        this.now = now;
        this.progress = progress;
    }

    private record Unit(String name, Fingerprint file, List<ImportItem> items) {}

    /** Certificates come first, since lists and revocation lists are verified with them. */
    void take(List<ImportFile> offered) {
        Map<TrustSource.Kind, List<Unit>> units = new EnumMap<>(TrustSource.Kind.class);
        for (ImportFile file : offered) {
            try {
                Fingerprint fingerprint = Fingerprint.of(file.bytes());
                ImportItem.of(file.bytes()).stream()
                        .collect(Collectors.groupingBy(ImportItem::kind))
                        .forEach((kind, items) -> units.computeIfAbsent(kind, k -> new ArrayList<>())
                                .add(new Unit(file.name(), fingerprint, items)));
            } catch (RefusedImportException refused) {
                files.add(new ImportedFile(
                        file.name(), Optional.empty(), 0, 0, 0, Optional.empty(), List.of(refused.rejection(""))));
            }
        }
        units.forEach((kind, ofKind) -> ofKind.forEach(unit -> take(kind, unit)));
        progress.tell("Looking who signed " + certificatesTaken.size() + " certificates.");
        draft.settle();
    }

    private void take(TrustSource.Kind kind, Unit unit) {
        progress.tell("Reading " + unit.name() + ".");
        if (kind == TrustSource.Kind.CERTIFICATES) {
            takeCertificates(unit);
            return;
        }
        for (ImportItem item : unit.items()) {
            try {
                takeList(kind, unit.name(), item.encoded());
            } catch (RefusedImportException refused) {
                files.add(new ImportedFile(
                        unit.name(), Optional.of(kind), 1, 0, 0, Optional.empty(), List.of(refused.rejection(""))));
            }
        }
    }

    private void takeList(TrustSource.Kind kind, String name, byte[] encoded) throws RefusedImportException {
        try {
            switch (kind) {
                case MASTER_LIST -> takeMasterList(name, encoded);
                case REVOCATION_LIST -> takeRevocationList(name, encoded);
                case DEFECT_LIST -> takeDefectList(name, encoded);
                case CERTIFICATES -> throw new IllegalStateException("no list");
            }
        } catch (RuntimeException | StackOverflowError e) {
            // Bouncy Castle decodes names and attributes late, all of them before the draft is changed.
            throw new RefusedImportException(RejectionCode.MALFORMED, "The list cannot be decoded to its end.");
        }
    }

    private void takeCertificates(Unit unit) {
        Intake intake = new Intake();
        for (ImportItem item : unit.items()) {
            intake.read(item.encoded(), Optional.empty());
        }
        finish(
                new Series(
                        TrustSource.Kind.CERTIFICATES, unit.file().hex(), unit.name(), unit.file(), Optional.empty()),
                intake,
                Optional.empty());
    }

    private void takeMasterList(String name, byte[] encoded) throws RefusedImportException {
        SignedList list = SignedList.of(encoded);
        Intake intake = new Intake();
        for (byte[] certificate : listed(list)) {
            intake.read(certificate, Optional.of(TrustObject.Kind.CSCA));
        }
        ListAuthority.Approved approved =
                authority(TrustSource.Kind.MASTER_LIST).approve(list, intake.certificates());
        Series series = series(TrustSource.Kind.MASTER_LIST, approved, name, Fingerprint.of(encoded));
        notOlder(series);
        draft.pin(approved.pin());
        finish(series, intake, Optional.of(approved.signature()));
    }

    /** CscaMasterList ::= SEQUENCE { version INTEGER, certList SET OF Certificate } (Doc 9303-12 §8.2). */
    private static List<byte[]> listed(SignedList list) throws RefusedImportException {
        try {
            List<byte[]> fields = Elements.inside(list.content(), Elements.SEQUENCE, 2);
            if (fields.size() != 2) {
                throw new IOException("no master list");
            }
            return Elements.inside(fields.get(1), Elements.SET, MAX_LISTED);
        } catch (IOException e) {
            throw new RefusedImportException(
                    RejectionCode.MALFORMED,
                    "The signed content is no master list in DER, or holds too many certificates.");
        }
    }

    private void takeRevocationList(String name, byte[] encoded) throws RefusedImportException {
        X509CRLHolder list;
        try {
            list = new X509CRLHolder(encoded);
            list.getRevokedCertificates();
        } catch (IOException | RuntimeException e) {
            throw new RefusedImportException(RejectionCode.MALFORMED, "The revocation list cannot be decoded.");
        }
        if (draft.cscas().values().stream().noneMatch(csca -> Issuance.signed(csca, list))) {
            throw new RefusedImportException(
                    RejectionCode.ISSUER_UNKNOWN,
                    "No CSCA in the store signed the revocation list of " + list.getIssuer() + ".");
        }
        Fingerprint fingerprint = Fingerprint.of(encoded);
        Series series = new Series(
                TrustSource.Kind.REVOCATION_LIST,
                issuerSeries(list),
                name,
                fingerprint,
                Optional.of(list.getThisUpdate().toInstant()));
        notOlder(series);
        boolean added = draft.takeOver(series.source(now, 1, 0));
        draft.add(fingerprint, list, encoded);
        tookAnything = true;
        files.add(new ImportedFile(name, Optional.of(series.kind()), 1, 1, added ? 1 : 0, Optional.empty(), List.of()));
    }

    /** One issuer may have several keys, and a list under each (Doc 9303-12 §7.1.4). */
    private static String issuerSeries(X509CRLHolder list) {
        try {
            byte[] name = list.getIssuer().getEncoded();
            Extension key = list.getExtension(Extension.authorityKeyIdentifier);
            byte[] identifier = key == null ? new byte[0] : key.getExtnValue().getOctets();
            byte[] both = Arrays.copyOf(name, name.length + identifier.length);
            System.arraycopy(identifier, 0, both, name.length, identifier.length);
            return Fingerprint.of(both).hex();
        } catch (IOException e) {
            throw new IllegalStateException("a decoded name cannot be encoded", e);
        }
    }

    private void takeDefectList(String name, byte[] encoded) throws RefusedImportException {
        SignedList list = SignedList.of(encoded);
        ListAuthority.Approved approved =
                authority(TrustSource.Kind.DEFECT_LIST).approve(list, Map.of());
        DefectList defects;
        try {
            defects = DefectListParser.parse(list.content());
        } catch (IOException e) {
            throw new RefusedImportException(RejectionCode.MALFORMED, "The signed content is no defect list.");
        }
        Fingerprint fingerprint = Fingerprint.of(encoded);
        Series series = series(TrustSource.Kind.DEFECT_LIST, approved, name, fingerprint);
        notOlder(series);
        draft.pin(approved.pin());
        boolean added = draft.takeOver(series.source(now, defects.size(), 0));
        draft.add(fingerprint, defects, encoded);
        tookAnything = true;
        files.add(new ImportedFile(
                name,
                Optional.of(series.kind()),
                defects.size(),
                defects.size(),
                added ? defects.size() : 0,
                Optional.of(approved.signature()),
                List.of()));
    }

    private ListAuthority authority(TrustSource.Kind kind) {
        return new ListAuthority(kind, draft.pins(), given, draft.contents(), draft.importedOneByOne(), now);
    }

    private static Series series(
            TrustSource.Kind kind, ListAuthority.Approved approved, String name, Fingerprint fingerprint) {
        String country = approved.pin().country();
        return new Series(
                kind,
                country.isEmpty() ? approved.pin().fingerprint().hex() : country,
                name,
                fingerprint,
                approved.signature().signedAt());
    }

    /** An old list that is still rightly signed would bring withdrawn certificates back. Who wants that can roll back. */
    private void notOlder(Series series) throws RefusedImportException {
        Optional<Instant> stored = draft.source(series.kind(), series.name()).flatMap(TrustSource::issuedAt);
        if (stored.isPresent()
                && (series.issuedAt().isEmpty() || series.issuedAt().get().isBefore(stored.get()))) {
            throw new RefusedImportException(
                    RejectionCode.OLDER_THAN_STORED,
                    "The store holds a list of the same issuer of " + stored.get() + ", and this one is of "
                            + series.issuedAt().map(Instant::toString).orElse("no date") + ".");
        }
    }

    private void finish(Series series, Intake intake, Optional<ListSignature> signature) {
        int added = 0;
        if (!intake.taken.isEmpty()) {
            Set<Fingerprint> before = draft.certificates();
            draft.takeOver(series.source(now, intake.read, intake.rejected.size()));
            for (Admitted certificate : intake.taken.values()) {
                draft.add(certificate, series.file());
                certificatesTaken.add(certificate.fingerprint());
                added += before.contains(certificate.fingerprint()) ? 0 : 1;
            }
            tookAnything = true;
        }
        files.add(new ImportedFile(
                series.fileName(),
                Optional.of(series.kind()),
                intake.read,
                intake.taken.size(),
                added,
                signature,
                intake.rejected));
    }

    boolean tookAnything() {
        return tookAnything;
    }

    Generation generation(int number, OptionalInt parent) {
        return draft.generation(number, parent, now);
    }

    List<byte[]> newObjects() {
        return draft.newObjects();
    }

    ImportReport report(OptionalInt previous, Optional<Generation> generation) {
        return new ImportReport(
                files,
                count(TrustObject.Standing.SELF_SIGNED),
                count(TrustObject.Standing.SIGNED_BY_KNOWN),
                count(TrustObject.Standing.UNRESOLVED),
                previous,
                generation);
    }

    private int count(TrustObject.Standing standing) {
        return (int) certificatesTaken.stream()
                .filter(fingerprint -> draft.standing(fingerprint) == standing)
                .count();
    }

    /** The certificates of one file: those that can be taken, and why the others cannot. */
    private final class Intake {
        private final Map<Fingerprint, Admitted> taken = new LinkedHashMap<>();
        private final List<Rejection> rejected = new ArrayList<>();
        private int read;

        void read(byte[] encoded, Optional<TrustObject.Kind> kind) {
            read++;
            if (read % TELL_EVERY == 0) {
                progress.tell(read + " certificates read.");
            }
            try {
                Admitted certificate = Admitted.of(encoded, kind);
                taken.put(certificate.fingerprint(), certificate);
            } catch (RefusedImportException refused) {
                rejected.add(refused.rejection(Fingerprint.of(encoded).hex()));
            }
        }

        Map<Fingerprint, X509CertificateHolder> certificates() {
            Map<Fingerprint, X509CertificateHolder> certificates = new LinkedHashMap<>();
            taken.forEach((fingerprint, admitted) -> certificates.put(fingerprint, admitted.certificate()));
            return certificates;
        }
    }

    /** Where a file stands among others: what it replaces, and what it must not be older than. */
    private record Series(
            TrustSource.Kind kind, String name, String fileName, Fingerprint file, Optional<Instant> issuedAt) {
        TrustSource source(Instant now, int read, int rejected) {
            return new TrustSource(kind, name, fileName, file, now, issuedAt, read, rejected);
        }
    }
}
