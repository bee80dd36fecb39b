// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import org.gatehouse.document.fuzz.Exhibits;
import org.gatehouse.document.fuzz.RawAnswers;

/** A chip whose answers are whatever the input holds. For Jazzer and for the tests here. */
public final class RawLinkFuzzTarget {
    private RawLinkFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Hostile.inspect(new RawAnswers(input), Exhibits.BAC);
    }
}
