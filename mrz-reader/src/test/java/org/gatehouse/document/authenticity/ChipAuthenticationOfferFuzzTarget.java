// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import org.gatehouse.document.lds.NamedErrors;
import org.gatehouse.document.lds.SecurityInfos;

/** The offer of chip authentication with its keys: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class ChipAuthenticationOfferFuzzTarget {
    private ChipAuthenticationOfferFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        NamedErrors.only(() -> ChipAuthenticationOffer.examine(SecurityInfos.ofDg14(input)));
    }
}
