// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.security.SecureRandom;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.MrzSecret;
import org.gatehouse.sim.chip.VirtualChip;

/** Chips for reader tests: what matters here is bytes and presence, not who may read. */
final class TestChips {

    private TestChips() {}

    /** A chip whose master file holds one file of 9,000 bytes that anyone may read. */
    static ChipCore open() {
        ChipProfile profile = ChipProfile.of(new MrzSecret("AB1234567", "800101", "350101"))
                .withFile(ChipProfile.EF_ATR_INFO, longFile());
        return new VirtualChip(profile, new SecureRandom());
    }

    static byte[] longFile() {
        byte[] content = new byte[9_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i % 251);
        }
        return content;
    }

    static byte[] longFileId() {
        return new byte[] {0x2F, 0x01};
    }
}
