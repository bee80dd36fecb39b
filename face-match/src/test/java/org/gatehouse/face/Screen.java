// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.Optional;
import org.gatehouse.face.liveness.ChallengeStep;

/** The names that a lane's screen has for the steps of a challenge, as rendered travellers read them. */
final class Screen {
    private Screen() {}

    static String words(Optional<ChallengeStep> step) {
        return step.map(each -> each.turn() ? each.name().replace("TURN_", "TURN_HEAD_") : each.name())
                .orElse("LOOK_HERE");
    }
}
