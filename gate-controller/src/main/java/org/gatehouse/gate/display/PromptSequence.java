// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import java.util.Optional;
import org.gatehouse.gate.console.LaneFeed.Signal;
import org.gatehouse.gate.lane.Prompt;
import org.jspecify.annotations.Nullable;

/**
 * What one screen has been told. A change inside the lane that keeps the prompt is not passed on: even the rhythm of the
 * stream must not tell a suspect case from a benign one. For one stream, whose signals come one after the other.
 */
final class PromptSequence {
    private @Nullable Prompt last;

    /** What to send at that signal; empty when the screen shows it already and no heartbeat is due. */
    Optional<PromptEvent> next(Signal signal, Prompt now) {
        if (signal == Signal.CHANGE && now == last) {
            return Optional.empty();
        }
        last = now;
        return Optional.of(new PromptEvent(now));
    }
}
