// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.operator.RuntimeOperatorException;

/** Issues a certificate revocation list to order; its number is the time in seconds. */
record RevocationList(RevocationOrder order, X500Name issuer, SigningKey key) {

    X509CRLHolder sign(SecureRandom random) throws IssuanceException {
        Date issued = Date.from(order.thisUpdate());
        X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer, new Time(issued));
        builder.setNextUpdate(new Time(Date.from(order.nextUpdate())));
        for (BigInteger serialNumber : order.revoked()) {
            // Doc 9303-12 gives no entry a reason: zero leaves the extension out.
            builder.addCRLEntry(serialNumber, issued, 0);
        }
        try {
            if (order.keyIdentifier()) {
                builder.addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        new BcX509ExtensionUtils().createAuthorityKeyIdentifier(key.publicKeyInfo()));
            }
            builder.addExtension(
                    Extension.cRLNumber,
                    false,
                    new CRLNumber(BigInteger.valueOf(order.thisUpdate().getEpochSecond())));
            X509CRLHolder list = builder.build(key.signer(random));
            return order.signatureBroken()
                    ? new X509CRLHolder(DerPath.at().flipLastBit().apply(list.getEncoded()))
                    : list;
        } catch (IOException | RuntimeOperatorException e) {
            throw new IssuanceException(IssuanceFault.SIGNING_FAILED, e);
        }
    }
}
