// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Arrays;
import org.gatehouse.document.fuzz.Exhibits;

/**
 * A chip with PACE whose answers are edited before they are protected: by the first byte one with chip authentication, or one
 * with the chip authentication mapping. For Jazzer and for the tests here.
 */
public final class EditedPaceChipFuzzTarget {
    private EditedPaceChipFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        boolean mapped = input.length > 0 && (input[0] & 1) != 0;
        byte[] program = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
        EditedChipFuzzTarget.inspect(mapped ? Exhibits.MAPPED : Exhibits.PACE, program);
    }
}
