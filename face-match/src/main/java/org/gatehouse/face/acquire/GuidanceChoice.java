// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One calm prompt from many frames. A prompt appears when most of the last frames ask for the same one, stays for its least time,
 * and goes when frames pass. Shares of frames, not numbers, so that the camera's rate does not matter.
 */
final class GuidanceChoice {
    /** Of the frames looked back at, for a prompt to appear. */
    private static final double ASKING = 0.6;
    /** Of the frames looked back at, for the prompt to go. */
    private static final double PASSING = 0.5;

    private record Vote(long nanos, @Nullable Guidance asks, boolean passes) {}

    private final long lookBackNanos;
    private final long leastShownNanos;
    private final Deque<Vote> votes = new ArrayDeque<>();
    private @Nullable Vote first;
    private @Nullable Guidance shown;
    private @Nullable Long appeared;

    /**
     * @param lookBack how far back frames count, and how long a traveller is left in peace first
     * @param leastShown how long at least between the appearance of two prompts
     */
    GuidanceChoice(Duration lookBack, Duration leastShown) {
        this.lookBackNanos = lookBack.toNanos();
        this.leastShownNanos = leastShown.toNanos();
    }

    /** The prompt to show after one more frame. */
    Optional<Guidance> after(Optional<Guidance> asks, boolean passes, long nanos) {
        Vote vote = new Vote(nanos, asks.orElse(null), passes);
        Vote start = first == null ? vote : first;
        first = start;
        votes.addLast(vote);
        while (nanos - votes.getFirst().nanos > lookBackNanos) {
            votes.removeFirst();
        }
        if (share(votes.stream().filter(Vote::passes).count()) >= PASSING) {
            shown = null;
        } else if (nanos - start.nanos >= lookBackNanos) {
            wanted().filter(guidance -> mayAppear(guidance, nanos)).ifPresent(guidance -> {
                shown = guidance;
                appeared = nanos;
            });
        }
        return Optional.ofNullable(shown);
    }

    private boolean mayAppear(Guidance guidance, long nanos) {
        return guidance != shown && (appeared == null || nanos - appeared >= leastShownNanos);
    }

    private Optional<Guidance> wanted() {
        Map<Guidance, Integer> counts = new EnumMap<>(Guidance.class);
        for (Vote vote : votes) {
            if (vote.asks != null) {
                counts.merge(vote.asks, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> share(entry.getValue()) >= ASKING)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private double share(long count) {
        return (double) count / votes.size();
    }
}
