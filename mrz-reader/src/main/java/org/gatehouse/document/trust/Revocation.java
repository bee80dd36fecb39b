// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Asks the revocation lists about a document signer certificate (BSI TR-03135-1 §5.6.4.3.5). A list counts when it is its
 * issuer's and a trusted key of the same country signed it: successors sign for their predecessors (Doc 9303-12 §7.1.4).
 */
final class Revocation {
    private final TrustStore trust;
    private final Date now;

    Revocation(TrustStore trust, Date now) {
        this.trust = trust;
        this.now = now;
    }

    Finding of(X509CertificateHolder certificate) {
        List<X509CRLHolder> lists = trust.crls().stream()
                .filter(l -> l.getIssuer().equals(certificate.getIssuer()))
                .filter(this::trusted)
                .toList();
        if (lists.stream().anyMatch(l -> l.getRevokedCertificate(certificate.getSerialNumber()) != null)) {
            return Finding.broken("revoked by its issuer");
        }
        if (lists.isEmpty()) {
            return Finding.unknown("no revocation list of its issuer is known");
        }
        return lists.stream().anyMatch(this::fresh)
                ? Finding.holds("")
                : Finding.unknown("the revocation list of its issuer is out of date");
    }

    private boolean fresh(X509CRLHolder list) {
        return list.getNextUpdate() != null && !now.after(list.getNextUpdate()) && !now.before(list.getThisUpdate());
    }

    private boolean trusted(X509CRLHolder list) {
        Optional<String> country = Certificates.country(list.getIssuer());
        return trust.certificates().stream()
                .filter(c -> Certificates.country(c.getSubject()).equals(country))
                .anyMatch(c -> Signatures.verify(
                                c.getSubjectPublicKeyInfo(),
                                list.toASN1Structure().getSignatureAlgorithm(),
                                SignedBytes.of(list),
                                list.toASN1Structure().getSignature().getOctets())
                        .orElse(false));
    }
}
