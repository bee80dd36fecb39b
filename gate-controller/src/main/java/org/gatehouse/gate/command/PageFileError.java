// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

/** What keeps the command from a page before its picture is looked at, or from drawing it. */
public enum PageFileError {
    /** The file is missing or must not be read. */
    FILE_UNREADABLE("The file cannot be read: name one that is there and that you may read."),
    /** The reader failed over the picture; the others are still read. */
    READING_FAILED("The reader failed over this picture: scan the page again, and report the fault if it comes back."),
    /** The drawing of what was found cannot be written. */
    DRAWING_FAILED("The drawing cannot be written: name a folder in which you may write.");

    private final String sentence;

    PageFileError(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong and what to do. */
    String sentence() {
        return sentence;
    }
}
