// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.plan;

/** How the officer is, while one traveller is there. */
public enum OfficerHabit {
    LATE("the officer takes half a minute and more to answer"),
    SILENT("the officer does not answer before he has walked over"),
    CREDULOUS("the officer accepts whatever he may accept"),
    STRICT("the officer refers everybody");

    private final String words;

    OfficerHabit(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
