// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;

/**
 * What a multiplicative group must be before anything is computed in it. A chip may bring its own (Doc 9303-11 §9.2.6) in a
 * file that nobody has verified yet, and modulo a number that is not prime the powers of a generator can all be zero, or all
 * the same: whoever waits for one that makes a key would wait forever.
 */
public final class DiffieHellmanLimits {
    private static final int MIN_BITS = 1024;
    private static final int MAX_BITS = 4096;
    private static final int MIN_ORDER_BITS = 160;
    /** No composite number is taken for a prime more often than once in 2 to this power. */
    private static final int CERTAINTY = 64;

    /** The groups of Doc 9303-11 §9.5.1, which nearly every document with this agreement uses; nothing of them is computed. */
    private static final List<DHCParameterSpec> STANDARDIZED = Stream.of(0, 1, 2)
            .map(number -> (DHCParameterSpec) PACEInfo.toParameterSpec(number.intValue()))
            .toList();

    private DiffieHellmanLimits() {}

    /**
     * Whether it is a group of a sane size.
     *
     * @param prime the modulus: a prime of 1,024 to 4,096 bits
     * @param generator of the group: none of 0, 1 and -1
     * @param order how many elements the generator gives: at least 160 bits; empty where nobody says it, as in PKCS #3
     */
    public static boolean hold(BigInteger prime, BigInteger generator, Optional<BigInteger> order) {
        return standardized(prime, generator, order)
                || prime.signum() > 0
                        && prime.testBit(0)
                        && prime.bitLength() >= MIN_BITS
                        && prime.bitLength() <= MAX_BITS
                        && generator.compareTo(BigInteger.ONE) > 0
                        && generator.compareTo(prime.subtract(BigInteger.ONE)) < 0
                        && order.map(q -> divides(q, prime)).orElse(true)
                        && prime.isProbablePrime(CERTAINTY)
                        && order.map(q -> generator.modPow(q, prime).equals(BigInteger.ONE))
                                .orElse(true);
    }

    private static boolean divides(BigInteger q, BigInteger prime) {
        return q.signum() > 0
                && q.bitLength() >= MIN_ORDER_BITS
                && q.bitLength() < prime.bitLength()
                && prime.subtract(BigInteger.ONE).mod(q).signum() == 0;
    }

    private static boolean standardized(BigInteger prime, BigInteger generator, Optional<BigInteger> order) {
        return STANDARDIZED.stream()
                .anyMatch(known -> known.getP().equals(prime)
                        && known.getG().equals(generator)
                        && order.map(known.getQ()::equals).orElse(true));
    }
}
