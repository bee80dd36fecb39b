// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.plan;

/** What a traveller is, or does, that an ordinary one is not and does not. */
public enum DeedKind {
    IMPOSTOR("carries the passport of somebody else"),
    SUSPECT_DOCUMENT("carries a forged passport"),
    UNDETERMINED_DOCUMENT("carries a passport whose signer nobody knows"),
    DEAD_CHIP("carries a passport whose chip is dead"),
    UNUSABLE_PORTRAIT("carries a passport whose portrait cannot be used"),
    EXPIRED("carries a passport that has expired"),
    WANTED("is on the watchlist"),
    UNDER_AGE("is a child"),
    MASKED("holds a picture before his face"),
    UNPROVED("does not do what the camera asks of him"),
    LOOKS_AWAY("does not look at the camera"),
    WRONG_PAGE("lays the wrong page"),
    TEARS_OFF("lifts his passport while its chip is read"),
    TAKES_PASSPORT_EARLY("takes his passport before the door opens"),
    FORGETS_PASSPORT("leaves his passport on the reader"),
    STAYS_OUTSIDE("does not walk in"),
    COMPANION("has somebody behind him who slips in too"),
    LEAVES_ITEM("leaves a bag behind"),
    STAYS_INSIDE("does not walk out"),
    PUSHES_ENTRY("pushes the entry door"),
    PUSHES_EXIT("pushes the exit door"),
    BLOCKS_ENTRY("stands his case in the entry door"),
    BLOCKS_EXIT("stands his case in the exit door");

    private final String words;

    DeedKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
