// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells each step as it begins and measures how long it takes. */
final class StepTimer {
    private final InspectionProgress progress;
    private final LongSupplier nanos;
    private final Map<InspectionStep, Duration> timings = new EnumMap<>(InspectionStep.class);
    private @Nullable InspectionStep step;
    private long began;

    StepTimer(InspectionProgress progress, LongSupplier nanos) {
        this.progress = progress;
        this.nanos = nanos;
    }

    /** The time, in nanoseconds from some beginning. */
    long now() {
        return nanos.getAsLong();
    }

    /** Forgets every step: a new session begins. */
    void startAgain() {
        end();
        timings.clear();
    }

    /** Ends the step before and begins this one. */
    void begin(InspectionStep next) {
        end();
        step = next;
        began = nanos.getAsLong();
        progress.began(next);
    }

    /** Ends the present step, if any. */
    void end() {
        if (step != null) {
            timings.put(step, Duration.ofNanos(nanos.getAsLong() - began));
            step = null;
        }
    }

    Map<InspectionStep, Duration> timings() {
        return Map.copyOf(timings);
    }
}
