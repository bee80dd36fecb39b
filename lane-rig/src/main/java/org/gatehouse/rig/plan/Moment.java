// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.plan;

/** Moments of one visit to which a mishap can be tied: it then strikes where it matters, however long the rest takes. */
public enum Moment {
    COMES("when he comes"),
    LAYS("as he lays his passport"),
    CHIP("as his chip is read"),
    ENTRY_PERMITTED("as the entry is permitted"),
    WALKS_IN("as he walks in"),
    FACE("as his face is looked at"),
    EXIT_PERMITTED("as the exit is permitted"),
    WALKS_OUT("as he walks out"),
    GONE("when he has gone");

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
