// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
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
    /** By the issuers for whose certificates they count: every state has one, and comparing names is slow. */
    private final Map<X500Name, List<RevocationList>> lists = new HashMap<>();

    Revocation(Anchors anchors, List<X509CRLHolder> lists) {
        this.anchors = anchors;
        for (X509CRLHolder list : lists) {
            if (trusted(list)) {
                RevocationList entries = RevocationList.of(list);
                issuers(list)
                        .forEach(issuer -> this.lists
                                .computeIfAbsent(issuer, i -> new ArrayList<>(1))
                                .add(entries));
            }
        }
    }

    Finding of(X509CertificateHolder certificate, Date now) {
        List<RevocationList> issuers = lists.getOrDefault(certificate.getIssuer(), List.of());
        if (issuers.stream().anyMatch(l -> l.revokes(certificate.getIssuer(), certificate.getSerialNumber()))) {
            return Finding.broken("revoked by its issuer");
        }
        if (inDoubt(certificate)) {
            return Finding.unknown("its issuer's successor revoked a certificate of the same serial number");
        }
        if (issuers.isEmpty()) {
            return Finding.unknown("no revocation list of its issuer is known");
        }
        return issuers.stream().anyMatch(l -> l.speaksFor(now))
                ? Finding.holds("")
                : Finding.unknown("the revocation list of its issuer is not of today");
    }

    /** Whether a list that counts for its issuer has its serial number, and may mean another one's. */
    boolean inDoubt(X509CertificateHolder certificate) {
        return lists.getOrDefault(certificate.getIssuer(), List.of()).stream()
                .anyMatch(l -> l.mayRevoke(certificate.getSerialNumber()));
    }

    /** The list's own issuer, and whoever issued him a link certificate. */
    private Set<X500Name> issuers(X509CRLHolder list) {
        Set<X500Name> issuers = new HashSet<>(Set.of(list.getIssuer()));
        anchors.withSubject(list.getIssuer())
                .forEach(anchor -> issuers.add(anchor.certificate().getIssuer()));
        return issuers;
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
