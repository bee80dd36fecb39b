// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;

/**
 * One way of doing PACE that a chip announces (PACEInfo, Doc 9303-11 §9.2.1), whether or not anybody can do it.
 *
 * @param protocol object identifier in dotted form
 * @param version 2; others are for refusing
 * @param parameterId number of the standardized domain parameters
 */
public record PaceOffer(String protocol, int version, int parameterId) {
    private static final ASN1ObjectIdentifier ID_PACE = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.4");
    private static final int VERSION = 2;

    /** What the parts name. */
    public static PaceOffer of(PaceMapping mapping, ChipCipher cipher, StandardizedGroup group) {
        String protocol =
                ID_PACE.branch(mapping.arc(group) + "." + cipher.arc()).getId();
        return new PaceOffer(protocol, VERSION, group.parameterId());
    }

    ASN1Encodable info() {
        return new DERSequence(new ASN1Encodable[] {
            new ASN1ObjectIdentifier(protocol), new ASN1Integer(version), new ASN1Integer(parameterId)
        });
    }
}
