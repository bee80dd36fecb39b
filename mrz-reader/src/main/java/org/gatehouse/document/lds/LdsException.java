// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** A file of the chip cannot be understood. Its message never repeats the file. */
public final class LdsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final LdsErrorCode code;

    /** @param detail a sentence without personal data */
    public LdsException(LdsErrorCode code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    /** Why. */
    public LdsErrorCode code() {
        return code;
    }
}
