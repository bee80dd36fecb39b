// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;

/** Judges a document signer certificate on one day (BSI TR-03135-1 §5.6.4.3). */
final class IssuerCheck {
    private static final String NO_CSCA = "no trusted CSCA was found";

    private final Anchors anchors;
    private final Revocation revocation;
    private final AlgorithmPolicy policy;
    private final Set<CertificateDeviation> tolerated;

    IssuerCheck(Anchors anchors, Revocation revocation, AlgorithmPolicy policy, Set<CertificateDeviation> tolerated) {
        this.anchors = anchors;
        this.revocation = revocation;
        this.policy = policy;
        this.tolerated = Set.copyOf(tolerated);
    }

    /**
     * @param verdict the answers
     * @param use the algorithm of the certificate's signature; empty when no CSCA was found
     */
    record Judged(IssuerVerdict verdict, Optional<AlgorithmUse> use) {}

    Judged judge(X509CertificateHolder documentSigner, Date now, LocalDate today) {
        IssuerSearch.Found found = new IssuerSearch(anchors, best(now)).search(documentSigner);
        Optional<X509CertificateHolder> csca = found.issuer().map(Anchor::certificate);
        Optional<AlgorithmUse> use = found.issuer().flatMap(a -> use(a, documentSigner, today));
        Set<CertificateDeviation> deviations = deviations(documentSigner, csca);
        IssuerVerdict verdict = new IssuerVerdict(
                signature(documentSigner, found, use),
                csca.map(c -> Certificates.validity(c, now)).orElseGet(() -> Finding.unknown(NO_CSCA)),
                Certificates.validity(documentSigner, now),
                csca.isPresent() ? revocation.of(documentSigner, now) : Finding.unknown(NO_CSCA),
                trust(documentSigner, csca, deviations, now),
                Optional.of(new CertificateFacts(documentSigner)),
                csca.map(CertificateFacts::new),
                deviations);
        return new Judged(verdict, use);
    }

    /** A certificate that a trusted defect list puts in the place of a malformed one (BSI TR-03135-1 §5.8.2.1.2). */
    Judged replaced(X509CertificateHolder replacement, Date now) {
        Finding listed = Finding.holds("a defect list replaces it");
        IssuerVerdict verdict = new IssuerVerdict(
                listed,
                listed,
                Certificates.validity(replacement, now),
                revocation.of(replacement, now),
                listed,
                Optional.of(new CertificateFacts(replacement)),
                Optional.empty(),
                Set.of());
        return new Judged(verdict, Optional.empty());
    }

    private static Finding signature(
            X509CertificateHolder documentSigner, IssuerSearch.Found found, Optional<AlgorithmUse> use) {
        if (!Certificates.maySignDocuments(documentSigner)) {
            return Finding.broken("the certificate's key may not sign documents");
        }
        return use.map(u -> u.weigh(found.finding())).orElse(found.finding());
    }

    private Optional<AlgorithmUse> use(Anchor csca, X509CertificateHolder documentSigner, LocalDate today) {
        return SignatureScheme.of(documentSigner.getSignatureAlgorithm())
                .flatMap(scheme ->
                        csca.key().map(key -> policy.signature(AlgorithmUse.Purpose.DS_SIGNATURE, scheme, key, today)));
    }

    private static Set<CertificateDeviation> deviations(
            X509CertificateHolder documentSigner, Optional<X509CertificateHolder> csca) {
        Set<CertificateDeviation> deviations = DocumentSignerProfile.deviations(documentSigner);
        csca.filter(c -> !c.getSubject().equals(documentSigner.getIssuer()))
                .ifPresent(c -> deviations.add(CertificateDeviation.ISSUER_NAME));
        return deviations;
    }

    private Finding trust(
            X509CertificateHolder documentSigner,
            Optional<X509CertificateHolder> csca,
            Set<CertificateDeviation> deviations,
            Date now) {
        if (CertificatePurpose.isListSigner(documentSigner)) {
            return Finding.broken("the certificate's key is for lists and may not sign documents");
        }
        if (csca.isEmpty()) {
            return Finding.unknown("the chain does not end in the trust store");
        }
        if (revocation.of(csca.get(), now).outcome() == Finding.Outcome.BROKEN) {
            return Finding.broken("the CSCA is revoked");
        }
        if (revocation.inDoubt(csca.get())) {
            return Finding.unknown("the CSCA may be revoked");
        }
        Set<CertificateDeviation> serious = EnumSet.noneOf(CertificateDeviation.class);
        serious.addAll(deviations);
        serious.removeAll(tolerated);
        return serious.isEmpty()
                ? Finding.holds("")
                : Finding.unknown("the document signer certificate: "
                        + serious.stream().map(CertificateDeviation::words).collect(Collectors.joining("; ")));
    }

    /** Of several certificates of one key: one that is valid, then a self-signed one, then the one that lasts longest. */
    private static Comparator<Anchor> best(Date now) {
        return Comparator.comparing((Anchor a) ->
                        Certificates.validity(a.certificate(), now).holds())
                .thenComparing(Anchor::selfIssued)
                .thenComparing(a -> a.certificate().getNotAfter());
    }
}
