// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.behaviour;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long a traveller takes from the beginning of an answer to its end. */
final class TimeTaken {

    private TimeTaken() {}

    static Duration toMend(Trouble trouble, SplittableRandom random) {
        return switch (trouble) {
            case NONE, BACKLIT -> Duration.ZERO;
            // A head turns quickly; three steps with a suitcase do not.
            case NOT_LOOKING -> between(200, 500, random);
            case TOO_FAR -> between(1000, 3000, random);
            case TOO_NEAR -> between(600, 1500, random);
            case MOVING -> between(200, 800, random);
            case SUNGLASSES -> between(1000, 2500, random);
        };
    }

    private static Duration between(int least, int most, SplittableRandom random) {
        return Duration.ofMillis(least + random.nextInt(most - least + 1));
    }
}
