// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.util.Arrays;
import java.util.Set;
import org.gatehouse.rig.plan.DeedKind;

/** What a picture shows, in the fewest bytes: who, and how he behaves. No byte of it is zero. */
final class Likeness {
    private static final int BYTES = 16;
    private static final int BASE = 200;
    private static final byte MASK = 2;
    private static final byte UNPROVED = 3;
    private static final byte AWAY = 4;
    private static final byte PLAIN = 1;

    private Likeness() {}

    static byte[] of(int person, Set<DeedKind> deeds) {
        byte[] picture = new byte[BYTES];
        Arrays.fill(picture, (byte) 0x5A);
        picture[0] = (byte) (1 + person / BASE);
        picture[1] = (byte) (1 + person % BASE);
        picture[2] = how(deeds);
        return picture;
    }

    private static byte how(Set<DeedKind> deeds) {
        if (deeds.contains(DeedKind.LOOKS_AWAY)) {
            return AWAY;
        }
        if (deeds.contains(DeedKind.MASKED)) {
            return MASK;
        }
        return deeds.contains(DeedKind.UNPROVED) ? UNPROVED : PLAIN;
    }

    static int person(byte[] picture) {
        return ((picture[0] & 0xFF) - 1) * BASE + (picture[1] & 0xFF) - 1;
    }

    static boolean masked(byte[] picture) {
        return picture[2] == MASK;
    }

    static boolean unproved(byte[] picture) {
        return picture[2] == UNPROVED;
    }

    static boolean away(byte[] picture) {
        return picture[2] == AWAY;
    }
}
