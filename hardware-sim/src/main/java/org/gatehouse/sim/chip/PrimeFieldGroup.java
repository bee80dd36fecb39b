// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.DHParameters;
import org.bouncycastle.util.BigIntegers;
import org.gatehouse.sim.chip.behaviour.PublicKeyFlaw;
import org.jspecify.annotations.Nullable;

/**
 * A subgroup of the multiplicative group modulo a prime. Keys are unsigned numbers as long as the prime. Where the domain
 * parameters do not name the subgroup's order (PKCS #3), only the range of a public key can be checked (RFC 2631 §2.1.5).
 */
final class PrimeFieldGroup implements AgreementGroup<BigInteger> {

    private static final int UNSIGNED_INTEGER = 0x84;
    private static final BigInteger TWO = BigInteger.TWO;

    private final BigInteger prime;
    private final BigInteger generator;
    private final @Nullable BigInteger subgroupOrder;

    PrimeFieldGroup(DHParameters parameters) {
        this.prime = parameters.getP();
        this.generator = parameters.getG();
        this.subgroupOrder = parameters.getQ();
    }

    @Override
    public BigInteger generator() {
        return generator;
    }

    /** The subgroup's; that of the whole group where it is not known. */
    @Override
    public BigInteger order() {
        return subgroupOrder == null ? prime.subtract(BigInteger.ONE) : subgroupOrder;
    }

    @Override
    public BigInteger prime() {
        return prime;
    }

    @Override
    public BigInteger power(BigInteger element, BigInteger times) {
        return element.modPow(times, prime);
    }

    @Override
    public BigInteger combine(BigInteger one, BigInteger other) {
        return one.multiply(other).mod(prime);
    }

    @Override
    public boolean isNeutral(BigInteger element) {
        return element.equals(BigInteger.ONE);
    }

    /** Raised to the cofactor. */
    @Override
    public BigInteger map(BigInteger fieldElement) throws StatusException {
        BigInteger cofactor = prime.subtract(BigInteger.ONE).divide(order());
        BigInteger mapped = fieldElement.modPow(cofactor, prime);
        if (mapped.signum() == 0) {
            throw new StatusException(StatusWord.AUTHENTICATION_FAILED);
        }
        return proper(mapped);
    }

    @Override
    public BigInteger decode(byte[] publicKey) throws StatusException {
        BigInteger key = publicKey.length > length() ? prime : new BigInteger(1, publicKey);
        boolean inRange = key.compareTo(TWO) >= 0 && key.compareTo(prime.subtract(TWO)) <= 0;
        if (!inRange || subgroupOrder != null && !isNeutral(key.modPow(subgroupOrder, prime))) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        return key;
    }

    @Override
    public byte[] encode(BigInteger element) {
        return BigIntegers.asUnsignedByteArray(length(), element);
    }

    @Override
    public byte[] sharedSecret(BigInteger element) {
        return encode(element);
    }

    @Override
    public int publicKeyTag() {
        return UNSIGNED_INTEGER;
    }

    /** An unsigned integer has no leading zeros (TR-03110-3 §D.2.1.1), whatever the command had. */
    @Override
    public byte[] publicKeyInToken(byte[] publicKey) {
        return BigIntegers.asUnsignedByteArray(new BigInteger(1, publicKey));
    }

    @Override
    public PublicKeyFlaws flaws() {
        return this::flawed;
    }

    private byte[] flawed(PublicKeyFlaw flaw, byte[] sound) {
        return switch (flaw) {
            case OUTSIDE_GROUP -> encode(outside(new BigInteger(1, sound)));
            case NEUTRAL -> encode(BigInteger.ONE);
            case ZERO -> encode(BigInteger.ZERO);
            case BEYOND_PRIME -> encode(prime);
            case PRIME_LESS_ONE -> encode(prime.subtract(BigInteger.ONE));
            default -> sound;
        };
    }

    private BigInteger outside(BigInteger sound) {
        BigInteger candidate = sound;
        do {
            candidate = candidate.add(BigInteger.ONE).mod(prime);
        } while (candidate.signum() == 0 || isNeutral(candidate.modPow(order(), prime)));
        return candidate;
    }

    private int length() {
        return (prime.bitLength() + 7) / 8;
    }
}
