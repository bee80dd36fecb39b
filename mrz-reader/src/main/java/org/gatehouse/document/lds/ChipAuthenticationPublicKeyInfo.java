// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A static public key of the chip (Doc 9303-11 §9.2.6), of which nothing is checked but that it is one SEQUENCE.
 *
 * @param protocol object identifier in dotted form: the kind of key agreement
 * @param subjectPublicKeyInfo the key, DER as the file has it
 * @param keyId its identifier; empty when the file names none
 */
public record ChipAuthenticationPublicKeyInfo(String protocol, byte[] subjectPublicKeyInfo, OptionalInt keyId) {

    static Optional<ChipAuthenticationPublicKeyInfo> of(SecurityInfo info) {
        if (!info.chipAuthenticationKey()) {
            return Optional.empty();
        }
        try {
            DataObjects data = info.data();
            byte[] key = data.next(SecurityInfos.SEQUENCE).encoded();
            return Optional.of(new ChipAuthenticationPublicKeyInfo(info.protocol(), key, SmallInteger.last(data)));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ChipAuthenticationPublicKeyInfo[" + protocol + ", " + keyId + "]";
    }
}
