// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Finds the CSCA that signed a document signer certificate (BSI TR-03135-1 §5.6.4.3.3): by key identifier with the countries
 * compared; if that finds none, by name, where several keys under one name are common and all are tried.
 */
final class IssuerSearch {
    private final Anchors anchors;
    private final Comparator<Anchor> best;

    /**
     * @param anchors the CSCAs
     * @param best which certificate of one and the same key to name, the greatest: self-signed and link certificates share
     *     keys and differ in their validity
     */
    IssuerSearch(Anchors anchors, Comparator<Anchor> best) {
        this.anchors = anchors;
        this.best = best;
    }

    /**
     * @param finding whether the certificate's signature was made by a trusted key; broken only for a CSCA found by its key
     *     identifier
     * @param issuer the CSCA; present if and only if the signature holds
     */
    record Found(Finding finding, Optional<Anchor> issuer) {}

    Found search(X509CertificateHolder documentSigner) {
        Optional<byte[]> identifier = Certificates.authorityKeyIdentifier(documentSigner);
        if (identifier.isPresent()) {
            List<Anchor> named = anchors.withKeyIdentifier(identifier.get()).stream()
                    .filter(a -> sameCountry(a, documentSigner))
                    .toList();
            if (!named.isEmpty()) {
                return tryAll(named, documentSigner, Finding.broken("the CSCA that it names did not sign it"));
            }
        }
        return tryAll(
                anchors.withSubject(documentSigner.getIssuer()),
                documentSigner,
                Finding.unknown("its issuer is not in the trust store"));
    }

    /** @param otherwise the answer when at least one key could be tried and none fits */
    private Found tryAll(List<Anchor> candidates, X509CertificateHolder signed, Finding otherwise) {
        Map<SubjectPublicKeyInfo, Optional<Boolean>> tried = new HashMap<>();
        for (Anchor candidate : candidates) {
            tried.computeIfAbsent(candidate.certificate().getSubjectPublicKeyInfo(), k -> candidate.signed(signed));
        }
        Optional<Anchor> issuer = candidates.stream()
                .filter(c -> tried.getOrDefault(c.certificate().getSubjectPublicKeyInfo(), Optional.empty())
                        .orElse(false))
                .max(best);
        if (issuer.isPresent()) {
            return new Found(Finding.holds(""), issuer);
        }
        boolean undecided = !candidates.isEmpty() && tried.values().stream().allMatch(Optional::isEmpty);
        return new Found(
                undecided ? Finding.unknown("the CSCA's key or algorithm is not supported") : otherwise,
                Optional.empty());
    }

    private static boolean sameCountry(Anchor anchor, X509CertificateHolder documentSigner) {
        return Certificates.country(anchor.certificate().getSubject())
                .equals(Certificates.country(documentSigner.getIssuer()));
    }
}
