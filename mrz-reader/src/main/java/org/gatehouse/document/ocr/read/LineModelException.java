// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

/** The line model cannot be used; the message says what to do. */
public final class LineModelException extends Exception {
    private static final long serialVersionUID = 1L;

    private final LineModelErrorCode code;

    LineModelException(LineModelErrorCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    LineModelException(LineModelErrorCode code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /** Why. */
    public LineModelErrorCode code() {
        return code;
    }
}
