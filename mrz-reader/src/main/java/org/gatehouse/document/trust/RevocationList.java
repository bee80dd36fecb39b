// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.math.BigInteger;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;

/**
 * A revocation list that a trusted key signed, its entries sorted once: real ones have thousands.
 *
 * @param list itself
 * @param revoked what it revokes
 */
record RevocationList(X509CRLHolder list, Set<Revoked> revoked) {
    private static final Set<ASN1ObjectIdentifier> HARMLESS =
            Set.of(Extension.authorityKeyIdentifier, Extension.cRLNumber, Extension.issuerAlternativeName);

    /**
     * A certificate that is revoked.
     *
     * @param issuer of the certificate
     * @param serialNumber of the certificate
     */
    record Revoked(X500Name issuer, BigInteger serialNumber) {}

    static RevocationList of(X509CRLHolder list) {
        Set<Revoked> revoked = new HashSet<>();
        for (Object entry : list.getRevokedCertificates()) {
            X509CRLEntryHolder holder = (X509CRLEntryHolder) entry;
            revoked.add(new Revoked(issuer(holder, list), holder.getSerialNumber()));
        }
        return new RevocationList(list, Set.copyOf(revoked));
    }

    boolean revokes(X500Name issuer, BigInteger serialNumber) {
        return revoked.contains(new Revoked(issuer, serialNumber));
    }

    /**
     * Whether it may revoke a certificate of another issuer. A successor with another name may list his predecessor's certificates
     * by their serial numbers alone, and by RFC 5280 §5.3.3 those entries are of his own, which can have the same numbers.
     */
    boolean mayRevoke(BigInteger serialNumber) {
        return revoked.contains(new Revoked(list.getIssuer(), serialNumber));
    }

    /** Whether the list says today that everything else of its issuer is good. Both ends belong to its time. */
    boolean speaksFor(Date now) {
        return list.getNextUpdate() != null
                && !now.after(list.getNextUpdate())
                && !now.before(list.getThisUpdate())
                && whole();
    }

    /** A critical extension that is not known may limit the list to some certificates (RFC 5280 §5.2). */
    private boolean whole() {
        return HARMLESS.containsAll(list.getCriticalExtensionOIDs());
    }

    private static X500Name issuer(X509CRLEntryHolder entry, X509CRLHolder list) {
        GeneralNames names = entry.getCertificateIssuer();
        for (GeneralName name : names == null ? new GeneralName[0] : names.getNames()) {
            if (name.getTagNo() == GeneralName.directoryName) {
                return X500Name.getInstance(name.getName());
            }
        }
        return list.getIssuer();
    }
}
