// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

/** An officer's signature after an evacuation does not count; the lane stays as it is. */
public final class SignatureRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it does not count. */
    public enum Why {
        /** The lane is not, or not yet, waiting for signatures. */
        NOT_EVACUATED,
        /** A door is not closed, or somebody or something is inside. */
        NOT_EMPTY,
        /** The first signature is this officer's own. */
        SAME_OFFICER
    }

    private final Why why;

    /** @param why why it does not count */
    public SignatureRefusedException(Why why) {
        super(why.name());
        this.why = why;
    }

    /** Why it does not count. */
    public Why why() {
        return why;
    }
}
