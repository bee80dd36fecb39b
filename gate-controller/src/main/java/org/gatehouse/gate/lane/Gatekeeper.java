// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.EnumSet;
import java.util.Set;

/** The two questions on which doors open. Pure; separate from the machine so that tests can put a bad one in. */
public interface Gatekeeper {

    /** Whether the traveller may be let in. */
    boolean entryMayOpen(LaneState state);

    /** Whether the traveller may go on. */
    boolean exitMayOpen(LaneState state);

    /**
     * The one for use: a door opens on {@link Verdict#SUCCESSFUL} of everything required and on nothing else.
     *
     * @param required what the exit needs; what can be known outside is needed for the entry already
     */
    static Gatekeeper requiring(Set<Check> required) {
        return requiring(required, Topology.MANTRAP, false);
    }

    /**
     * As {@link #requiring(Set)}.
     *
     * @param topology how the lane is built
     * @param watchlistMayBePending whether a traveller is let in before the watchlist has answered; never out
     */
    static Gatekeeper requiring(Set<Check> required, Topology topology, boolean watchlistMayBePending) {
        Set<Check> inside = required.isEmpty() ? EnumSet.noneOf(Check.class) : EnumSet.copyOf(required);
        Set<Check> outside = EnumSet.of(Check.ELIGIBILITY, Check.DOCUMENT, Check.WATCHLIST);
        outside.retainAll(inside);
        if (watchlistMayBePending) {
            outside.remove(Check.WATCHLIST);
        }
        return new Gatekeeper() {
            @Override
            public boolean entryMayOpen(LaneState state) {
                Verdict watchlist = state.verdict(Check.WATCHLIST);
                boolean pending = watchlistMayBePending && watchlist == Verdict.UNDETERMINED;
                return state.open()
                        && topology.calm(state.view())
                        && state.lease().isEmpty()
                        && (pending || watchlist == Verdict.SUCCESSFUL)
                        && successful(state, outside);
            }

            @Override
            public boolean exitMayOpen(LaneState state) {
                LaneView view = state.view();
                return state.open()
                        && view.doorsLink()
                        && view.cameraLink()
                        && view.ready()
                        && view.safe()
                        && view.bothClosed()
                        && state.lease().isEmpty()
                        && successful(state, inside);
            }
        };
    }

    private static boolean successful(LaneState state, Set<Check> checks) {
        return !checks.isEmpty() && checks.stream().allMatch(check -> state.verdict(check) == Verdict.SUCCESSFUL);
    }
}
