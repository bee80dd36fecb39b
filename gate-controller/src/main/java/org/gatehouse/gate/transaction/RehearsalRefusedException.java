// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

/** A rehearsal that is not begun, or cannot be ended. */
public final class RehearsalRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why {
        /** The source is really away: what follows is no rehearsal. */
        REALLY_AWAY,
        /** That source is rehearsed to be away already. */
        RUNNING,
        /** No rehearsal of that source runs. */
        NONE
    }

    private final Why why;

    public RehearsalRefusedException(Why why) {
        super(why.name());
        this.why = why;
    }

    /** Why. */
    public Why why() {
        return why;
    }
}
