// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.util.zip.CRC32C;

/** Notices a picture that stands still. A live sensor has noise: two equal frames are rare, ten in a row are a fault. */
final class StillnessWatch {

    static final int MOST_EQUAL = 10;

    private long last = -1;
    private int equal;

    /** Whether this frame makes too many equal ones in a row. Keeps a checksum only. */
    boolean standsStill(byte[] frame) {
        CRC32C sum = new CRC32C();
        sum.update(frame);
        long now = sum.getValue() << 24 | frame.length;
        equal = now == last ? equal + 1 : 0;
        last = now;
        return equal >= MOST_EQUAL;
    }
}
