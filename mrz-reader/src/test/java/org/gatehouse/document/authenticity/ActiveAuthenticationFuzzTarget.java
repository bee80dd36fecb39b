// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.nio.ByteBuffer;
import org.gatehouse.document.lds.NamedErrors;
import org.gatehouse.document.trust.Finding;

/**
 * Active authentication: whatever key a chip has, and whatever it answers, leads to a finding. The input is DG15 behind two bytes
 * with its length, and the answer. For Jazzer ({@code --target_class}) and for the tests here.
 */
public final class ActiveAuthenticationFuzzTarget {
    private ActiveAuthenticationFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length >= Short.BYTES) {
            NamedErrors.only(() -> verify(input));
        }
    }

    /** What becomes of one input of at least two bytes, to a challenge of zeros. */
    public static Finding verify(byte[] input) {
        ByteBuffer rest = ByteBuffer.wrap(input);
        byte[] dg15 = new byte[Math.min(rest.getShort() & 0xFFFF, rest.remaining())];
        rest.get(dg15);
        byte[] response = new byte[rest.remaining()];
        rest.get(response);
        return ActiveAuthentication.verify(
                dg15,
                SecurityInfosForTests.signingWith("0.4.0.127.0.7.1.1.4.1.3"),
                new byte[ActiveAuthentication.CHALLENGE_BYTES],
                response);
    }

    /** An input in these parts. */
    public static byte[] input(byte[] dg15, byte[] response) {
        return ByteBuffer.allocate(Short.BYTES + dg15.length + response.length)
                .putShort((short) dg15.length)
                .put(dg15)
                .put(response)
                .array();
    }
}
