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
    MALFORMED(400, "The request is not what is asked for here: see the interface description."),
    ACTION_UNKNOWN(400, "Choose accept or refer."),
    ACCEPT_NOT_OFFERED(400, "This case cannot be accepted at the console: refer it."),
    ORDER_UNKNOWN(400, "There is no such order."),
    NOT_SURE(400, "Tick that you mean it, and order again."),
    NOT_EVACUATED(409, "That lane does not wait for signatures."),
    NOT_EMPTY(409, "Somebody or something is in the lane, or a door is not closed: look again."),
    SAME_OFFICER(409, "You have signed already: another officer has to look and sign."),
    SOURCE_UNKNOWN(400, "There is no such source."),
    REHEARSAL_LENGTH(400, "A rehearsal takes 1 to 60 minutes."),
    REALLY_AWAY(409, "That source is really away from the lane: what follows is no rehearsal."),
    REHEARSAL_RUNNING(409, "That source is rehearsed to be away already."),
    NO_REHEARSAL(404, "No rehearsal of that source runs at the lane."),
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
