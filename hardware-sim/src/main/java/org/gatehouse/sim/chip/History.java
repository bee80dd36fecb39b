// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.gatehouse.sim.chip.behaviour.Reaction;

/** The latest answers of a chip as they went out, for a chip that sends one of them again. */
final class History {

    private final Deque<byte[]> latestFirst = new ArrayDeque<>();

    void add(byte[] answer) {
        latestFirst.addFirst(answer.clone());
        if (latestFirst.size() > Reaction.Replays.MOST) {
            latestFirst.removeLast();
        }
    }

    /**
     * The answer so many commands before, or the oldest one kept.
     *
     * @param otherwise what to send where there was none
     */
    byte[] before(int commands, byte[] otherwise) {
        byte[] found = otherwise;
        Iterator<byte[]> answers = latestFirst.iterator();
        for (int i = 0; i < commands && answers.hasNext(); i++) {
            found = answers.next();
        }
        return found.clone();
    }
}
