// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * The cyclic group in which two parties agree on a key: an elliptic curve or a prime field (Doc 9303-11 §9.6). Elements that
 * come from outside are proved to lie in it.
 *
 * @param <E> an element
 */
interface AgreementGroup<E> {

    /** The generator of the domain parameters. */
    E generator();

    /** Order of the generator. */
    BigInteger order();

    /** The prime of the field. */
    BigInteger prime();

    /** The element combined with itself as often as this. */
    E power(E element, BigInteger times);

    /** One element combined with another. */
    E combine(E one, E other);

    /** Whether the element is the neutral one, which no honest party ever sends. */
    boolean isNeutral(E element);

    /** The element that integrated mapping makes of a number below the prime (Doc 9303-11 §4.4.3.3.2). */
    E map(BigInteger fieldElement) throws StatusException;

    /** A public key of another party, proved to be an element other than the neutral one. */
    E decode(byte[] publicKey) throws StatusException;

    /** A public key as commands and answers carry it (Doc 9303-11 §9.4.5). */
    byte[] encode(E element);

    /** The agreed element as the octets from which keys are derived (Doc 9303-11 §9.7.1). */
    byte[] sharedSecret(E element);

    /** Tag of a public key in the input of an authentication token (Doc 9303-11 §9.4.3, §9.4.4). */
    int publicKeyTag();

    /** A public key, as commands carry it, in that input. */
    default byte[] publicKeyInToken(byte[] publicKey) {
        return publicKey;
    }

    /** Faulty encodings of a public key. */
    PublicKeyFlaws flaws();

    /** An element other than the neutral one, or the end of the run. */
    default E proper(E element) throws StatusException {
        if (isNeutral(element)) {
            throw new StatusException(StatusWord.AUTHENTICATION_FAILED);
        }
        return element;
    }

    /** A private key from 1 to the order less one, by rejection, so that a recorded random value gives the recorded key. */
    default BigInteger privateKey(SecureRandom random) {
        byte[] bytes = new byte[(order().bitLength() + 7) / 8];
        while (true) {
            random.nextBytes(bytes);
            bytes[0] &= (byte) (0xFF >> (bytes.length * 8 - order().bitLength()));
            BigInteger key = new BigInteger(1, bytes);
            if (key.signum() > 0 && key.compareTo(order()) < 0) {
                return key;
            }
        }
    }
}
