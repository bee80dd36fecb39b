// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

/** The lines given are not an MRZ. Its message names the reason and never a character of the lines. */
public final class MrzException extends Exception {
    private static final long serialVersionUID = 1L;

    private final MrzErrorCode code;

    /** @param detail a sentence without personal data */
    public MrzException(MrzErrorCode code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    /** Why. */
    public MrzErrorCode code() {
        return code;
    }
}
