// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.DHParameters;
import org.gatehouse.sim.chip.Rfc5114;

/** The multiplicative groups of RFC 5114 §2, which Doc 9303-11 §9.5.1 numbers 0 to 2. DSA signs over the same groups. */
public enum ModpGroup {
    /** A prime of 1024 bits, a subgroup of 160. */
    MODP_1024_160(Rfc5114.MODP_1024_160),
    /** A prime of 2048 bits, a subgroup of 224. */
    MODP_2048_224(Rfc5114.MODP_2048_224),
    /** A prime of 2048 bits, a subgroup of 256. */
    MODP_2048_256(Rfc5114.MODP_2048_256);

    private final DHParameters parameters;

    ModpGroup(DHParameters parameters) {
        this.parameters = parameters;
    }

    /** Identifier of the standardized domain parameters. */
    public int parameterId() {
        return ordinal();
    }

    BigInteger prime() {
        return parameters.getP();
    }

    BigInteger generator() {
        return parameters.getG();
    }

    /** The order of the subgroup that the generator spans. */
    BigInteger order() {
        return parameters.getQ();
    }

    DHParameters parameters() {
        return parameters;
    }
}
