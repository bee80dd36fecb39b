// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

/** An image that could not be used. The message is the code's sentence and never holds personal data. */
public final class FaceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FaceErrorCode code;

    /** An error without an underlying cause. */
    public FaceException(FaceErrorCode code) {
        super(code + ": " + code.sentence());
        this.code = code;
    }

    /** An error that a decoder reported. */
    public FaceException(FaceErrorCode code, Throwable cause) {
        super(code + ": " + code.sentence(), cause);
        this.code = code;
    }

    /** Which error; stable, to be mapped to a reason code. */
    public FaceErrorCode code() {
        return code;
    }
}
