// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.gatehouse.document.chip.MappingProof;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.lds.NamedErrors;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.trust.Finding;

/**
 * The check of the mapping: whatever the chip says, beside whatever EF.CardSecurity holds, is answered or refused by name. The
 * input is the identifier of the domain parameters, the mapping key and the chip authentication data, each behind a byte with its
 * length, and the signed content. For Jazzer ({@code --target_class}) and for the tests here.
 */
public final class ChipAuthenticationMappingFuzzTarget {
    private static final int HEAD = 3;

    private ChipAuthenticationMappingFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length >= HEAD) {
            NamedErrors.only(() -> verify(input));
        }
    }

    /** What becomes of one input of at least three bytes. */
    public static Finding verify(byte[] input) throws LdsException {
        ByteBuffer rest = ByteBuffer.wrap(input);
        int parameterId = rest.get() & 0xFF;
        byte[] key = next(rest);
        byte[] data = next(rest);
        byte[] content = new byte[rest.remaining()];
        rest.get(content);
        return ChipAuthenticationMapping.verify(
                new MappingProof(data, key, parameterId), SecurityInfos.ofCardSecurity(content));
    }

    /** An input in these parts. */
    public static byte[] input(int parameterId, byte[] mappingKey, byte[] chipAuthenticationData, byte[] cardSecurity) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write(parameterId);
        input.write(mappingKey.length);
        input.writeBytes(mappingKey);
        input.write(chipAuthenticationData.length);
        input.writeBytes(chipAuthenticationData);
        input.writeBytes(cardSecurity);
        return input.toByteArray();
    }

    private static byte[] next(ByteBuffer rest) {
        int length = rest.hasRemaining() ? rest.get() & 0xFF : 0;
        byte[] part = new byte[Math.min(length, rest.remaining())];
        rest.get(part);
        return part;
    }
}
