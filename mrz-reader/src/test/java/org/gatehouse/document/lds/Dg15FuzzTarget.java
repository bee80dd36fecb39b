// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** DG15: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class Dg15FuzzTarget {
    private Dg15FuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        NamedErrors.only(() -> Dg15.publicKey(input));
    }
}
