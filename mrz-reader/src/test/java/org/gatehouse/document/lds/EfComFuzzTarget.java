// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** EF.COM: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class EfComFuzzTarget {
    private EfComFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        NamedErrors.only(() -> EfCom.of(input));
    }
}
