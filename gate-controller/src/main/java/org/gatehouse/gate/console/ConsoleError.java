// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

/** Everything that the console refuses, by name. */
public enum ConsoleError {
    UNKNOWN_LANE(404, "There is no lane of that name."),
    NO_OPEN_CASE(404, "No case waits for an officer at that lane."),
    NO_PICTURE(404, "That case has no such picture."),
    STALE_CASE(409, "That case is no longer open: it was decided, or the lane acted by itself."),
    FORM_EXPIRED(403, "This form does not belong to your login. Open the case again."),
    MALFORMED(400, "The request is not a decision: send action and note as JSON."),
    ACTION_UNKNOWN(400, "Choose accept or refer."),
    ACCEPT_NOT_OFFERED(400, "This case cannot be accepted at the console: refer it."),
    NOTE_TOO_SHORT(400, "Write why, in at least five characters."),
    NOTE_TOO_LONG(400, "Shorten the note to 500 characters.");

    private final int status;
    private final String sentence;

    ConsoleError(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    /** The HTTP status that carries this error. */
    public int status() {
        return status;
    }

    /** What the officer reads. */
    public String sentence() {
        return sentence;
    }
}
