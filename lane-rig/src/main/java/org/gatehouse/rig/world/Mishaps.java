// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.rig.plan.Decision;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.plan.Moment;

/** Lets happen what was drawn, each at its moment. */
public final class Mishaps {
    /** Does one of them; {@code over} is to be run once it is over. */
    public interface Doer {
        void strike(Decision.Mishap mishap, Runnable over);
    }

    private final Ground ground;
    private final Doer doer;
    private final Map<FaultKind, Long> struck = new EnumMap<>(FaultKind.class);

    public Mishaps(Ground ground, Doer doer) {
        this.ground = ground;
        this.doer = doer;
    }

    /** How many of each kind have happened. */
    public Map<FaultKind, Long> struck() {
        return struck;
    }

    /** Ties those of one visit to its moments. */
    Map<Moment, List<Runnable>> tied(List<Decision> decisions) {
        Map<Moment, List<Runnable>> tied = new EnumMap<>(Moment.class);
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Mishap mishap) {
                tied.computeIfAbsent(mishap.moment(), m -> new ArrayList<>()).add(() -> await(mishap));
            }
        }
        return tied;
    }

    /** Another visit begins. */
    public void visit(List<Decision> decisions) {
        ground.visit(tied(decisions));
    }

    private void await(Decision.Mishap mishap) {
        ground.clock().after(mishap.offsetMillis(), () -> {
            struck.merge(mishap.kind(), 1L, Long::sum);
            ground.weather().begins(mishap.kind());
            if (ground.telling()) {
                ground.tell(mishap.kind().words(mishap.targetName()));
            }
            doer.strike(mishap, () -> {
                ground.weather().ends(mishap.kind());
                if (ground.telling()) {
                    ground.tell("that is over: " + mishap.kind().words(mishap.targetName()));
                }
            });
        });
    }
}
