// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

/** Why a journal cannot be opened. A closed set. */
enum JournalUnavailable {
    /** There is no database where the configuration says. */
    MISSING("There is no journal at PLACE: check gatehouse.run-directory, or start the controller once."),
    /** Another program holds the database, most often the running controller. */
    IN_USE("The journal at PLACE is in use, most likely by the running controller, which needs it for itself:"
            + " stop the controller, verify, and start it again."),
    /** The file is no database that can be opened, or this user may not read it. */
    UNREADABLE("The journal at PLACE cannot be opened: check that this user may read the file; if so, it is damaged.");

    private final String sentence;

    JournalUnavailable(String sentence) {
        this.sentence = sentence;
    }

    String sentence(String place) {
        return sentence.replace("PLACE", place);
    }
}
