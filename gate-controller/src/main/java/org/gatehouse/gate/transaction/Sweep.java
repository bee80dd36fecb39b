// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Optional;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.LaneState;
import org.gatehouse.gate.lane.Mode;
import org.gatehouse.gate.lane.Stage;
import org.gatehouse.gate.lane.Topology;

/** Who has signed for the empty lane after an evacuation: the core counts signatures, this knows whether they are two officers'. */
final class Sweep {
    private final Topology topology;
    private volatile Optional<String> first = Optional.empty();

    Sweep(Topology topology) {
        this.topology = topology;
    }

    /** Turns a signature that is not refused into an event. In the mailbox only. */
    LaneEvent signed(LaneState state, String officer) {
        boolean second = state.signed();
        if (!second) {
            first = Optional.of(officer);
        }
        return new LaneEvent.SweepSigned(second);
    }

    /** Why a signature would not count now, if so. */
    Optional<SignatureRefusedException.Why> refusal(LaneState state, String officer) {
        if (state.mode() != Mode.EVACUATION || state.stage() != Stage.EVACUATION) {
            return Optional.of(SignatureRefusedException.Why.NOT_EVACUATED);
        } else if (!topology.quiet(state.view())) {
            return Optional.of(SignatureRefusedException.Why.NOT_EMPTY);
        }
        return state.signed() && first.equals(Optional.of(officer))
                ? Optional.of(SignatureRefusedException.Why.SAME_OFFICER)
                : Optional.empty();
    }
}
