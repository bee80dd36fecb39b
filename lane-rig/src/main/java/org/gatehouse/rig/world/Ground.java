// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gatehouse.rig.plan.DeedKind;
import org.gatehouse.rig.plan.Moment;
import org.gatehouse.rig.time.VirtualClock;
import org.jspecify.annotations.Nullable;

/** What is physically true around the lane: what lies on the glass, who stands where, which moment of which visit it is. */
public final class Ground {
    private final VirtualClock clock;
    private final Weather weather;
    private final Memory memory = new Memory();
    private final List<Body> inside = new ArrayList<>();
    private final Set<Moment> passed = EnumSet.noneOf(Moment.class);
    private final Map<Moment, List<Runnable>> awaited = new EnumMap<>(Moment.class);
    private @Nullable Passport glass;
    private Consumer<String> story = line -> {};
    private boolean telling;

    public Ground(VirtualClock clock) {
        this.clock = clock;
        this.weather = new Weather(clock);
    }

    /** One person. */
    public record Body(int id, Set<DeedKind> deeds) {}

    public VirtualClock clock() {
        return clock;
    }

    public Weather weather() {
        return weather;
    }

    public Memory memory() {
        return memory;
    }

    /** The passport on the reader's glass. */
    public @Nullable Passport glass() {
        return glass;
    }

    /** Somebody lays it there. */
    public void lay(Passport passport) {
        glass = passport;
    }

    /** Somebody takes what lies there. */
    public void take() {
        glass = null;
    }

    /** Who stands between the doors, first come first. */
    public List<Body> inside() {
        return inside;
    }

    /** Another visit begins. */
    void visit(Map<Moment, List<Runnable>> mishaps) {
        passed.clear();
        awaited.clear();
        awaited.putAll(mishaps);
    }

    /** That moment of the present visit has come; only the first time counts. */
    public void moment(Moment moment) {
        if (passed.add(moment)) {
            List<Runnable> tied = awaited.remove(moment);
            if (tied != null) {
                tied.forEach(Runnable::run);
            }
        }
    }

    boolean has(Moment moment) {
        return passed.contains(moment);
    }

    /** Whoever wants to hear what happens. */
    public void listen(Consumer<String> listener) {
        story = listener;
        telling = true;
    }

    /** Whether anybody wants to hear it: a sentence costs more than the thing that it tells. */
    public boolean telling() {
        return telling;
    }

    public void tell(String sentence) {
        story.accept(sentence);
    }
}
