// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

/** A command ends with a status word and no data. */
final class StatusException extends Exception {

    private final int value;

    StatusException(StatusWord word) {
        this(word, 0);
    }

    /** With the low byte of a word that has a variable one. */
    StatusException(StatusWord word, int low) {
        super(word.name(), null, false, false);
        this.value = word.value() | low;
    }

    Answer answer() {
        return new Answer(new byte[0], value);
    }
}
