// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** DG1: the MRZ as one run of characters (Doc 9303-10 §4.7.1). */
final class MrzFile {
    private MrzFile() {}

    static byte[] of(List<String> mrzLines) {
        byte[] characters = String.join("", mrzLines).getBytes(StandardCharsets.US_ASCII);
        return DataObject.of(0x61, DataObject.of(0x5F1F, characters));
    }
}
