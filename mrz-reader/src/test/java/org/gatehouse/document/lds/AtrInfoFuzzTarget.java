// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** EF.ATR/INFO: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class AtrInfoFuzzTarget {
    private AtrInfoFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        NamedErrors.only(() -> AtrInfo.of(input));
    }
}
