// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.util.BigIntegers;
import org.gatehouse.sim.chip.behaviour.PaceDeviation;

/**
 * What a chip sends in the last step of PACE with chip authentication mapping to prove that it knows its static key
 * (Doc 9303-11 §4.4.3.5).
 *
 * @param staticKey the private key of EF.CardSecurity
 * @param order of its group
 */
record ChipAuthenticationData(BigInteger staticKey, BigInteger order) {

    /** For a chip that has no static key and sends data all the same. */
    static final ChipAuthenticationData MEANINGLESS =
            new ChipAuthenticationData(BigInteger.ONE, BigInteger.ONE.shiftLeft(255));

    private static final int ENCRYPTED_DATA = 0x8A;
    private static final int OTHER_TAG = 0x8B;
    private static final int ASN1_INTEGER = 0x02;

    /** That of a chip with this key. */
    static ChipAuthenticationData of(ECPrivateKeyParameters key) {
        return new ChipAuthenticationData(key.getD(), key.getParameters().getN());
    }

    /** The data object with the encrypted data; whatever the deviations make of it. */
    byte[] dataObject(BigInteger mappingKey, SessionKeys keys, Set<PaceDeviation> deviations) {
        if (deviations.contains(PaceDeviation.MAPPING_DATA_MISSING)) {
            return new byte[0];
        }
        if (deviations.contains(PaceDeviation.MAPPING_DATA_EMPTY)) {
            return Tlv.encode(ENCRYPTED_DATA, new byte[0]);
        }
        byte[] encrypted = encrypted(mappingKey, keys, deviations.contains(PaceDeviation.OTHER_MAPPING_KEY));
        if (deviations.contains(PaceDeviation.WRONG_MAPPING_DATA)) {
            encrypted[0] ^= 1;
        }
        if (deviations.contains(PaceDeviation.MAPPING_DATA_WITHOUT_TAG)) {
            return encrypted;
        }
        if (deviations.contains(PaceDeviation.MAPPING_DATA_NOT_OCTETS)) {
            return Tlv.encode(ENCRYPTED_DATA, Tlv.encode(ASN1_INTEGER, encrypted));
        }
        boolean otherTag = deviations.contains(PaceDeviation.MAPPING_DATA_WITH_OTHER_TAG);
        return Tlv.encode(otherTag ? OTHER_TAG : ENCRYPTED_DATA, encrypted);
    }

    /** The mapping key divided by the static one, in CBC under the IV that belongs to a counter of all ones. */
    private byte[] encrypted(BigInteger mappingKey, SessionKeys keys, boolean clone) {
        BigInteger divisor = clone ? staticKey.add(BigInteger.ONE).mod(order) : staticKey;
        BigInteger data = divisor.modInverse(order).multiply(mappingKey).mod(order);
        byte[] octets = BigIntegers.asUnsignedByteArray((order.bitLength() + 7) / 8, data);
        byte[] allOnes = new byte[keys.blockSize()];
        Arrays.fill(allOnes, (byte) 0xFF);
        return keys.encrypt(allOnes, Padding.add(octets, keys.blockSize()));
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "ChipAuthenticationData[withheld]";
    }
}
