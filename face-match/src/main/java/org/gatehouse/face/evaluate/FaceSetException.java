// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

/** A face set that cannot be evaluated. The message says what to do and names no person. */
public final class FaceSetException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FaceSetErrorCode code;

    /** An error and the sentence that goes with it. */
    public FaceSetException(FaceSetErrorCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** Which error. */
    public FaceSetErrorCode code() {
        return code;
    }
}
