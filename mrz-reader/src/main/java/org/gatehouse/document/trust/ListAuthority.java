// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Decides whether a signed list may be used: its signature, its signer's certificate, and above all whether the signer's CSCA is
 * one that may sign lists for this store. Being a genuine CSCA is not enough: every state's could then replace every other's.
 *
 * @param kind of the list
 * @param pins of the store
 * @param given fingerprints that came with the import
 * @param store what the store holds so far
 * @param importedOneByOne the CSCAs that came as single certificates
 * @param now when the import takes place
 */
record ListAuthority(
        TrustSource.Kind kind,
        List<Pin> pins,
        Set<Fingerprint> given,
        TrustContents store,
        Set<Fingerprint> importedOneByOne,
        Instant now) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    /**
     * A list that may be used.
     *
     * @param signature for the report
     * @param pin of its signer's CSCA
     */
    record Approved(ListSignature signature, Pin pin) {}

    private record Candidate(Fingerprint fingerprint, X509CertificateHolder certificate) {}

    /**
     * @param inside certificates that the list is made of, among which the signer's CSCA may be
     * @throws RefusedImportException when the list is not to be used
     */
    Approved approve(SignedList list, Map<Fingerprint, X509CertificateHolder> inside) throws RefusedImportException {
        X509CertificateHolder signer = list.signer();
        boolean master = kind == TrustSource.Kind.MASTER_LIST;
        // Defect list signers have to say so only in a future version (BSI TR-03129-2 §7.2).
        if (!CertificatePurpose.maySignLists(
                signer, master ? CertificatePurpose.MASTER_LISTS : CertificatePurpose.DEFECT_LISTS, !master)) {
            throw new RefusedImportException(
                    RejectionCode.SIGNER_NOT_ENTITLED,
                    "The signer's certificate does not say that its key signs such lists.");
        }
        list.verify(signer);
        List<Candidate> issuers = issuers(signer, list, inside);
        if (issuers.isEmpty()) {
            throw new RefusedImportException(
                    RejectionCode.SIGNER_UNRESOLVED,
                    "The CSCA of the list's signer (" + signer.getIssuer()
                            + ") is neither in the list nor in the store: import its certificate first.");
        }
        Candidate self = new Candidate(Fingerprint.of(SignedBytes.whole(signer)), signer);
        Pin pin = pin(self, issuers);
        Candidate csca = issuers.stream()
                .filter(c -> c.fingerprint().equals(pin.fingerprint()))
                .findFirst()
                .orElse(issuers.get(0));
        wasValid(list, signer, csca.certificate());
        return new Approved(
                new ListSignature(
                        signer.getSubject().toString(),
                        self.fingerprint(),
                        csca.certificate().getSubject().toString(),
                        csca.fingerprint(),
                        pin.origin(),
                        list.signedAt()),
                pin);
    }

    /** Everybody who signed the signer's certificate, self-signed ones first: a link certificate may have the same key. */
    private List<Candidate> issuers(
            X509CertificateHolder signer, SignedList list, Map<Fingerprint, X509CertificateHolder> inside) {
        List<Candidate> candidates = new ArrayList<>();
        store.cscas().forEach((fingerprint, c) -> candidates.add(new Candidate(fingerprint, c)));
        inside.forEach((fingerprint, c) -> candidates.add(new Candidate(fingerprint, c)));
        list.certificates().forEach(c -> candidates.add(new Candidate(Fingerprint.of(SignedBytes.whole(c)), c)));
        return candidates.stream()
                .distinct()
                .filter(c -> CertificatePurpose.of(c.certificate())
                        .filter(TrustObject.Kind.CSCA::equals)
                        .isPresent())
                .filter(c -> Issuance.signed(c.certificate(), signer))
                .sorted(Comparator.comparing(c -> !Issuance.signed(c.certificate(), c.certificate())))
                .toList();
    }

    private Pin pin(Candidate signer, List<Candidate> issuers) throws RefusedImportException {
        List<Candidate> identities = new ArrayList<>(issuers);
        identities.add(signer);
        List<Pin> ours = pins.stream().filter(pin -> pin.kind() == kind).toList();
        Optional<Pin> known = ours.stream()
                .filter(pin -> identities.stream().anyMatch(c -> c.fingerprint().equals(pin.fingerprint())))
                .findFirst();
        Optional<Candidate> named =
                identities.stream().filter(c -> given.contains(c.fingerprint())).findFirst();
        if (named.isPresent()) {
            return pinned(named.get(), Pin.Origin.GIVEN);
        } else if (known.isPresent()) {
            return known.get();
        }
        Optional<Pin> unasked = given.isEmpty() ? unasked(issuers, ours) : Optional.empty();
        return unasked.orElseThrow(() -> new RefusedImportException(
                RejectionCode.UNPINNED_SIGNER,
                "The list was signed under the CSCA "
                        + issuers.get(0).fingerprint() + " ("
                        + issuers.get(0).certificate().getSubject()
                        + "), which is not pinned. If its issuer publishes this fingerprint, give it with --pin."));
    }

    /** The pin that comes about by what the store holds. */
    private Optional<Pin> unasked(List<Candidate> issuers, List<Pin> ours) {
        if (!ours.isEmpty()) {
            return issuers.stream()
                    .filter(c -> isSuccessor(c, ours))
                    .findFirst()
                    .map(c -> pinned(c, Pin.Origin.SUCCESSOR));
        }
        return issuers.stream()
                .filter(this::alreadyTrusted)
                .findFirst()
                .map(c -> pinned(c, Pin.Origin.KNOWN))
                .or(() -> issuers.stream()
                        .filter(this::mayBeFirst)
                        .findFirst()
                        .map(c -> pinned(c, Pin.Origin.FIRST_USE)));
    }

    /** A master list brings the CSCAs that a store begins with; a defect list is about CSCAs that the store trusts already. */
    private boolean mayBeFirst(Candidate csca) {
        return kind == TrustSource.Kind.MASTER_LIST || store.cscas().containsKey(csca.fingerprint());
    }

    private boolean alreadyTrusted(Candidate csca) {
        return importedOneByOne.contains(csca.fingerprint())
                || pins.stream().anyMatch(pin -> pin.fingerprint().equals(csca.fingerprint()));
    }

    /**
     * The country's own list must have named it before this one: a list cannot vouch for its own signer, and another state's, or
     * whoever imported a certificate, does not say who succeeds the pinned CSCA.
     */
    private boolean isSuccessor(Candidate csca, List<Pin> ours) {
        String country = country(csca);
        return !country.isEmpty()
                && ours.stream().anyMatch(pin -> pin.country().equals(country))
                && namedByListOf(country).contains(csca.fingerprint());
    }

    private Set<Fingerprint> namedByListOf(String country) {
        Set<Fingerprint> lists = store.generation().sources().stream()
                .filter(source -> source.kind() == TrustSource.Kind.MASTER_LIST
                        && source.series().equals(country))
                .map(TrustSource::sha256)
                .collect(Collectors.toSet());
        return store.generation().objects().stream()
                .filter(object -> object.kind() == TrustObject.Kind.CSCA && lists.contains(object.source()))
                .map(TrustObject::fingerprint)
                .collect(Collectors.toSet());
    }

    private Pin pinned(Candidate csca, Pin.Origin origin) {
        return new Pin(kind, csca.fingerprint(), country(csca), origin, now);
    }

    private static String country(Candidate csca) {
        return Certificates.country(csca.certificate().getSubject()).orElse("");
    }

    private void wasValid(SignedList list, X509CertificateHolder signer, X509CertificateHolder csca)
            throws RefusedImportException {
        Instant signed = list.signedAt().orElse(now);
        Date date = Date.from(signed);
        if (signed.isAfter(now.plus(CLOCK_TOLERANCE))
                || !Certificates.validity(signer, date).holds()
                || !Certificates.validity(csca, date).holds()) {
            throw new RefusedImportException(
                    RejectionCode.OUTSIDE_VALIDITY,
                    "The list is dated " + signed
                            + ", which is in the future, or outside the validity of its signer's certificates.");
        }
        if (store.revocationLists().values().stream()
                .filter(l -> l.getIssuer().equals(signer.getIssuer()))
                .anyMatch(l -> l.getRevokedCertificate(signer.getSerialNumber()) != null)) {
            throw new RefusedImportException(
                    RejectionCode.SIGNER_REVOKED, "The signer's certificate is on a revocation list of the store.");
        }
    }
}
