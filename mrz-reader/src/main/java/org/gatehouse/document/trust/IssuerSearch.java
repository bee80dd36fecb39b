// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Finds the CSCA that signed a document signer certificate (BSI TR-03135-1 §5.6.4.3.3): by key identifier with the countries
 * compared; if that finds none, by name, where several keys under one name are common and all are tried.
 */
final class IssuerSearch {
    private final List<X509CertificateHolder> anchors;

    IssuerSearch(List<X509CertificateHolder> anchors) {
        this.anchors = anchors;
    }

    /**
     * @param finding whether the certificate's signature was made by a trusted key; broken only for a CSCA found by its key
     *     identifier
     * @param issuer the CSCA; present if and only if the signature holds
     */
    record Found(Finding finding, Optional<X509CertificateHolder> issuer) {}

    Found search(X509CertificateHolder documentSigner) {
        Optional<byte[]> identifier = Certificates.authorityKeyIdentifier(documentSigner);
        if (identifier.isPresent()) {
            List<X509CertificateHolder> named = anchors.stream()
                    .filter(a -> Certificates.hasSubjectKeyIdentifier(a, identifier.get()))
                    .filter(a -> sameCountry(a, documentSigner))
                    .toList();
            if (!named.isEmpty()) {
                return tryAll(named, documentSigner)
                        .orElseGet(() -> new Found(
                                anyDecided(named, documentSigner)
                                        ? Finding.broken("the CSCA that it names did not sign it")
                                        : Finding.unknown("the CSCA's key or algorithm is not supported"),
                                Optional.empty()));
            }
        }
        List<X509CertificateHolder> sameName = anchors.stream()
                .filter(a -> a.getSubject().equals(documentSigner.getIssuer()))
                .toList();
        return tryAll(sameName, documentSigner)
                .orElseGet(() -> new Found(Finding.unknown("its issuer is not in the trust store"), Optional.empty()));
    }

    private static Optional<Found> tryAll(List<X509CertificateHolder> candidates, X509CertificateHolder signed) {
        return candidates.stream()
                .filter(c -> signedBy(c, signed).orElse(false))
                .findFirst()
                .map(c -> new Found(Finding.holds(""), Optional.of(c)));
    }

    private static boolean anyDecided(List<X509CertificateHolder> candidates, X509CertificateHolder signed) {
        return candidates.stream().anyMatch(c -> signedBy(c, signed).isPresent());
    }

    private static Optional<Boolean> signedBy(X509CertificateHolder candidate, X509CertificateHolder signed) {
        return Signatures.verify(
                candidate.getSubjectPublicKeyInfo(),
                signed.getSignatureAlgorithm(),
                SignedBytes.of(signed),
                signed.getSignature());
    }

    private static boolean sameCountry(X509CertificateHolder anchor, X509CertificateHolder documentSigner) {
        return Certificates.country(anchor.getSubject()).equals(Certificates.country(documentSigner.getIssuer()));
    }
}
