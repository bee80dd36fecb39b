// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device;

import java.util.Arrays;
import java.util.Optional;

/**
 * The pictures that a document reader took of one page, JPEG or PNG, still encoded and not yet looked at. Personal data: whoever
 * receives them owns them and wipes them on every way out; {@link #toString()} shows none of it.
 *
 * @param infrared in near infra-red light (B900), where an MRZ stands alone on white paper
 * @param visible in visible light
 */
public record PagePictures(Optional<byte[]> infrared, Optional<byte[]> visible) {

    /** No more bytes than this in one picture; a page of 400 dpi at good quality has a tenth. */
    public static final int MAX_BYTES = 4 << 20;

    public PagePictures {
        if (infrared.isEmpty() && visible.isEmpty()) {
            throw new IllegalArgumentException("A page has a picture in one light at least.");
        }
    }

    /** Overwrites both. */
    public void wipe() {
        infrared.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        visible.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    }

    @Override
    public String toString() {
        return "PagePictures[" + infrared.map(b -> b.length).orElse(0) + " and "
                + visible.map(b -> b.length).orElse(0) + " bytes]";
    }
}
