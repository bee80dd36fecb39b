// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A variant of chip authentication that the chip offers (Doc 9303-11 §9.2.5).
 *
 * @param protocol object identifier in dotted form: key agreement and cipher
 * @param version 1 for the protocol of Doc 9303-11
 * @param keyId which key; empty when the file names none
 */
public record ChipAuthenticationInfo(String protocol, int version, OptionalInt keyId) {

    static Optional<ChipAuthenticationInfo> of(SecurityInfo info) {
        if (!info.chipAuthentication()) {
            return Optional.empty();
        }
        try {
            DataObjects data = info.data();
            int version = SmallInteger.required(data.next());
            return Optional.of(new ChipAuthenticationInfo(info.protocol(), version, SmallInteger.last(data)));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }
}
