// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.behaviour;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a traveller does wrong when he comes before the camera. */
public enum Trouble {
    /** Looks at the camera from the first moment. */
    NONE(null),
    /** Looks for the exit, at a companion or at a telephone. */
    NOT_LOOKING(Prompt.LOOK_HERE),
    TOO_FAR(Prompt.COME_CLOSER),
    TOO_NEAR(Prompt.STEP_BACK),
    MOVING(Prompt.HOLD_STILL),
    SUNGLASSES(Prompt.TAKE_OFF_GLASSES),
    /** Sun in the hall behind: nothing that the traveller could do. */
    BACKLIT(null);

    private final @Nullable Prompt remedy;

    Trouble(@Nullable Prompt remedy) {
        this.remedy = remedy;
    }

    /** The prompt that names it; nothing where there is nothing to mend, or nothing that a traveller can. */
    public Optional<Prompt> remedy() {
        return Optional.ofNullable(remedy);
    }
}
