// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/**
 * A static key of the chip for a key agreement: chip authentication (Doc 9303-11 §6.2), or the mapping of PACE-CAM (§4.4.3.5).
 *
 * @param protocol object identifier of the protocol in dotted form, as DG14 announces it
 * @param keyId the key's identifier in DG14 or EF.CardSecurity; empty when none is given there
 * @param privateKey the private half: an {@code ECPrivateKeyParameters} or a {@code DHPrivateKeyParameters}
 */
public record AgreementKey(String protocol, OptionalInt keyId, AsymmetricKeyParameter privateKey) {
    /** Checks that the protocol is an object identifier. */
    public AgreementKey {
        if (ASN1ObjectIdentifier.tryFromID(protocol) == null) {
            throw new IllegalArgumentException("a protocol is an object identifier in dotted form");
        }
    }

    /** Names the protocol, never the key. */
    @Override
    public String toString() {
        return "AgreementKey[" + protocol + ", " + keyId + "]";
    }
}
