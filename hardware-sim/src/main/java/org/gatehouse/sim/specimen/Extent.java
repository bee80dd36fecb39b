// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

/**
 * Where one data object lies: tag from {@code start}, length from {@code length}, value from {@code value} to before
 * {@code end}.
 */
record Extent(int start, int length, int value, int end) {

    /** The object at this place, cut where the one around it ends. */
    static Extent at(byte[] bytes, int start, int limit) {
        int at = start + 1;
        if ((bytes[start] & 0x1F) == 0x1F) {
            while (at < limit && (bytes[at] & 0x80) != 0) {
                at++;
            }
            at++;
        }
        if (at >= limit) {
            throw new SpecimenException("no data object at " + start);
        }
        int length = at;
        int first = bytes[at++] & 0xFF;
        long size = first;
        if (first > 0x80) {
            size = 0;
            for (int left = first - 0x80; left > 0 && at < limit; left--) {
                size = size << 8 | bytes[at++] & 0xFF;
            }
        }
        return new Extent(start, length, at, (int) Math.min(limit, at + size));
    }
}
