// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** EF.COM: versions and the list of data groups (Doc 9303-10 §4.6.1, version 1.7 or 1.8). */
final class CommonDataElements {

    private CommonDataElements() {}

    static byte[] file(LdsVersion version, List<LdsFile> dataGroups) {
        int[] tags = dataGroups.stream().mapToInt(LdsFile::tag).toArray();
        return DataObject.of(
                0x60,
                DataObject.of(0x5F01, version.code().getBytes(StandardCharsets.US_ASCII)),
                DataObject.of(0x5F36, LdsVersion.UNICODE_VERSION.getBytes(StandardCharsets.US_ASCII)),
                DataObject.of(0x5C, DataObject.bytes(tags)));
    }
}
