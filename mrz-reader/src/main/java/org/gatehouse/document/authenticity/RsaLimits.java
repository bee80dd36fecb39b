// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.params.RSAKeyParameters;

/** Which keys of RSA are worth an operation: below is no proof, above costs time, and both are anybody's until signed. */
final class RsaLimits {
    static final int MIN_BITS = 1024;
    static final int MAX_BITS = 4096;
    private static final int MAX_EXPONENT_BITS = 64;

    private RsaLimits() {}

    static Optional<RSAKeyParameters> usable(BigInteger modulus, BigInteger exponent) {
        int bits = modulus.bitLength();
        boolean usable = modulus.signum() > 0
                && modulus.testBit(0)
                && bits >= MIN_BITS
                && bits <= MAX_BITS
                && exponent.signum() > 0
                && exponent.testBit(0)
                && exponent.bitLength() > 1
                && exponent.bitLength() <= MAX_EXPONENT_BITS;
        // The modulus is raised to nothing secret: whether it has small factors is its signer's affair.
        return usable ? Optional.of(new RSAKeyParameters(false, modulus, exponent, true)) : Optional.empty();
    }
}
