// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** DG2: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class Dg2FuzzTarget {
    private Dg2FuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        NamedErrors.only(() -> Dg2.read(input));
    }
}
