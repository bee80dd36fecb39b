// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How late the controller's heartbeats are at the door controller. A delay that they all share looks, to whoever tells a clock by them, as
 * if there were none: by so much a permit may be older than anybody there can know.
 */
final class BeatDelay {
    /** As many as a door controller remembers. */
    private static final int REMEMBERED = 10;

    private static final int SENT = 64;
    private static final byte[] SEQ = "\"seq\":".getBytes(StandardCharsets.US_ASCII);

    private final long[] sentAt = new long[SENT];
    private final long[] delays = new long[REMEMBERED];
    private int heard;
    private String last = "";

    void sent(byte[] beat, long now) {
        sentAt[(int) Math.floorMod(seq(beat), (long) SENT)] = now;
    }

    void heard(byte[] beat, long now) {
        delays[heard++ % REMEMBERED] = now - sentAt[(int) Math.floorMod(seq(beat), (long) SENT)];
    }

    /** Another birth, or one that went and came back, is known by its own heartbeats only. */
    void life(byte[] life) {
        String text = new String(life, StandardCharsets.UTF_8);
        boolean gone = text.contains("OFFLINE");
        if (gone || !text.equals(last)) {
            heard = 0;
        }
        last = gone ? "" : text;
    }

    /** A door controller that has just been started has heard none. */
    void forget() {
        heard = 0;
        last = "";
    }

    /** The least of the last ones, milliseconds. */
    long shared() {
        int known = Math.min(heard, REMEMBERED);
        return known == 0
                ? 0
                : Math.max(0, Arrays.stream(delays, 0, known).min().orElse(0));
    }

    private static long seq(byte[] beat) {
        for (int at = 0; at + SEQ.length < beat.length; at++) {
            if (Arrays.equals(beat, at, at + SEQ.length, SEQ, 0, SEQ.length)) {
                long seq = 0;
                for (int i = at + SEQ.length; i < beat.length && beat[i] >= '0' && beat[i] <= '9'; i++) {
                    seq = 10 * seq + beat[i] - '0';
                }
                return seq;
            }
        }
        return 0;
    }
}
