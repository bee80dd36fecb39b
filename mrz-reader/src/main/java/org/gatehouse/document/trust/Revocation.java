// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Asks the revocation lists about a certificate (BSI TR-03135-1 §5.6.4.3.5). A list counts when it is its issuer's, or his
 * successor's by a link, and a trusted key of the same country signed it: successors sign for their predecessors (Doc 9303-12
 * §7.1.4). The signatures of all lists are verified once.
 */
final class Revocation {
    private final Anchors anchors;
    private final List<RevocationList> lists = new ArrayList<>();

    Revocation(Anchors anchors, List<X509CRLHolder> lists) {
        this.anchors = anchors;
        for (X509CRLHolder list : lists) {
            if (trusted(list)) {
                this.lists.add(RevocationList.of(list));
            }
        }
    }

    Finding of(X509CertificateHolder certificate, Date now) {
        List<RevocationList> issuers =
                lists.stream().filter(l -> isFor(l, certificate)).toList();
        if (issuers.stream().anyMatch(l -> l.revokes(certificate.getIssuer(), certificate.getSerialNumber()))) {
            return Finding.broken("revoked by its issuer");
        }
        if (issuers.isEmpty()) {
            return Finding.unknown("no revocation list of its issuer is known");
        }
        return issuers.stream().anyMatch(l -> l.speaksFor(now))
                ? Finding.holds("")
                : Finding.unknown("the revocation list of its issuer is not of today");
    }

    private boolean isFor(RevocationList list, X509CertificateHolder certificate) {
        return list.list().getIssuer().equals(certificate.getIssuer())
                || anchors.withSubject(list.list().getIssuer()).stream()
                        .anyMatch(a -> a.certificate().getIssuer().equals(certificate.getIssuer()));
    }

    private boolean trusted(X509CRLHolder list) {
        List<Anchor> country = anchors.ofCountry(Certificates.country(list.getIssuer()));
        Optional<byte[]> identifier = keyIdentifier(list);
        // The key that the list names first: trying all of a country takes long.
        return country.stream().filter(a -> isNamed(a, identifier)).anyMatch(a -> a.signed(list))
                || country.stream().filter(a -> !isNamed(a, identifier)).anyMatch(a -> a.signed(list));
    }

    private static boolean isNamed(Anchor anchor, Optional<byte[]> identifier) {
        return identifier.isPresent()
                && Certificates.subjectKeyIdentifier(anchor.certificate())
                        .filter(own -> Arrays.equals(own, identifier.get()))
                        .isPresent();
    }

    private static Optional<byte[]> keyIdentifier(X509CRLHolder list) {
        try {
            return Optional.ofNullable(AuthorityKeyIdentifier.fromExtensions(list.getExtensions()))
                    .map(AuthorityKeyIdentifier::getKeyIdentifierOctets);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
