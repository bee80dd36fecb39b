// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** The wrapping of EF.SOD: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class EfSodFuzzTarget {
    private EfSodFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        NamedErrors.only(() -> EfSod.signedData(input));
    }
}
