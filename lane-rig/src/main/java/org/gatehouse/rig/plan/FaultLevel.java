// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.plan;

/** How much goes wrong with the machines. */
public enum FaultLevel {
    NONE(0, 0),
    USUAL(20, 1),
    HEAVY(60, 3);

    private final int percentOfVisits;
    private final int mostPerVisit;

    FaultLevel(int percentOfVisits, int mostPerVisit) {
        this.percentOfVisits = percentOfVisits;
        this.mostPerVisit = mostPerVisit;
    }

    /** How many mishaps one visit gets. */
    int mishaps(Chance chance) {
        return chance.percent(percentOfVisits) ? chance.between(1, mostPerVisit) : 0;
    }
}
