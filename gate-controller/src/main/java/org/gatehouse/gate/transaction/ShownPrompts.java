// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gatehouse.gate.lane.Prompt;

/**
 * What the screen said while one face was looked at, and when ("the displayed information … SHALL be logged", BSI TR-03121-3-1, FM
 * LOG-FI-GENERIC). Used from the mailbox only.
 */
final class ShownPrompts {
    /** A record of the journal is bounded; prompts of a round of 25 s are a second apart. */
    static final int MOST = 64;

    private record Shown(Prompt prompt, long millis) {
        String json() {
            return "{\"prompt\":\"" + prompt + "\",\"millis\":" + millis + "}";
        }
    }

    private final List<Shown> shown = new ArrayList<>();
    private final long begun;
    private int more;

    /**
     * @param first what is shown before anything is known
     * @param nanos when that began, on the lane's clock
     */
    ShownPrompts(Prompt first, long nanos) {
        this.begun = nanos;
        add(first, nanos);
    }

    /** From now on the screen says this. */
    void add(Prompt prompt, long nanos) {
        if (shown.size() == MOST) {
            more++;
            return;
        }
        shown.add(new Shown(prompt, TimeUnit.NANOSECONDS.toMillis(nanos - begun)));
    }

    /** In the order in which they were shown, with the time since the first, and how many more there were than are kept. */
    String json() {
        return shown.stream().map(Shown::json).collect(Collectors.joining(",", "{\"prompts\":[", "]"))
                + (more == 0 ? "}" : ",\"more\":" + more + "}");
    }
}
