// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/**
 * A chip could not be read. Deliberately carries no cause: messages of card libraries repeat commands and answers, and
 * answers are personal data.
 */
public final class ChipException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ChipErrorCode code;

    /** @param detail a sentence without personal data */
    public ChipException(ChipErrorCode code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    /** Why. */
    public ChipErrorCode code() {
        return code;
    }
}
