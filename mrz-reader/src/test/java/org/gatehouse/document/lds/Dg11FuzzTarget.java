// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** DG11: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class Dg11FuzzTarget {
    private Dg11FuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        NamedErrors.only(() -> Dg11.of(input));
    }
}
