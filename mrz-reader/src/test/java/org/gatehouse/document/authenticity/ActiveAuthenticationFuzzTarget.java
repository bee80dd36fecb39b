// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.util.Optional;
import org.gatehouse.document.lds.NamedErrors;

/** The verification of active authentication, under a hostile DG15 and of a hostile answer: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class ActiveAuthenticationFuzzTarget {
    private ActiveAuthenticationFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        byte[] challenge = new byte[ActiveAuthentication.CHALLENGE_BYTES];
        NamedErrors.only(() -> ActiveAuthentication.verify(input, Optional.empty(), challenge, input));
        NamedErrors.only(() -> ActiveAuthentication.verify(
                input, SecurityInfosForTests.signingWith("0.4.0.127.0.7.1.1.4.1.3"), challenge, new byte[64]));
    }
}
