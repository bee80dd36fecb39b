// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;

/** Content of a defect list: any bytes are read or refused. For Jazzer ({@code --target_class}) and for the tests here. */
public final class DefectListFuzzTarget {
    private DefectListFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            DefectListParser.parse(input);
        } catch (IOException refused) {
            // The one named way out.
            return;
        }
    }
}
