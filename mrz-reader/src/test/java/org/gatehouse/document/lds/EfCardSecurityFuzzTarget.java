// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** The wrapping of EF.CardSecurity: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class EfCardSecurityFuzzTarget {
    private EfCardSecurityFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        NamedErrors.only(() -> EfCardSecurity.signedData(input));
    }
}
