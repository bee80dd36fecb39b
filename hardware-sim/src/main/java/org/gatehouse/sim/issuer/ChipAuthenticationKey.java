// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;

/**
 * The chip's static key for chip authentication (Doc 9303-11 §6.2), whose public half stands in DG14.
 *
 * @param protocol object identifier of the protocol in dotted form, as DG14's ChipAuthenticationInfo announces it
 * @param keyId the key's identifier in DG14
 * @param privateKey the private half, with its curve
 */
public record ChipAuthenticationKey(String protocol, BigInteger keyId, ECPrivateKeyParameters privateKey) {

    /** Names the protocol, never the key. */
    @Override
    public String toString() {
        return "ChipAuthenticationKey[" + protocol + "]";
    }
}
