// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.plan;

/** One thing that chance decided. Left out, the rest is as it was. */
public sealed interface Decision {

    /** The visit that it belongs to, from 1. */
    int visit();

    /** What it means, in words. */
    String sentence();

    /** A traveller comes. */
    record Visit(int visit) implements Decision {
        @Override
        public String sentence() {
            return "Traveller " + visit + " comes.";
        }
    }

    /** The traveller is or does something out of the ordinary. */
    record Deed(int visit, DeedKind kind) implements Decision {
        @Override
        public String sentence() {
            return "Traveller " + visit + " " + kind.words() + ".";
        }
    }

    /** The officer is not as he should be. */
    record Habit(int visit, OfficerHabit kind) implements Decision {
        @Override
        public String sentence() {
            return "While traveller " + visit + " is there, " + kind.words() + ".";
        }
    }

    /**
     * Something goes wrong.
     *
     * @param offsetMillis how long after the moment
     * @param lengthMillis how long, where it lasts
     * @param variant chooses between targets and strengths; any number
     */
    record Mishap(int visit, FaultKind kind, Moment moment, int offsetMillis, int lengthMillis, int variant)
            implements Decision {

        /** At which of so many targets it is aimed. */
        public int target(int targets) {
            return Math.floorMod(variant, targets);
        }

        /** The name of its target. */
        public String targetName() {
            if (kind == FaultKind.DOOR_STALLED) {
                return target(2) == 0 ? "entry" : "exit";
            }
            boolean clock = kind == FaultKind.CLOCK_DRIFT || kind == FaultKind.CLOCK_LEAP;
            return switch (target(clock ? 2 : 3)) {
                case 0 -> "the controller";
                case 1 -> "the door controller";
                default -> "the document reader";
            };
        }

        @Override
        public String sentence() {
            return "Traveller " + visit + ", " + offsetMillis + " ms " + moment.words() + ": "
                    + kind.words(targetName()) + " (" + lengthMillis + " ms).";
        }
    }
}
