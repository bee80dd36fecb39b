// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/** Something is not taken into the trust store. Its message says why. */
final class RefusedImportException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RejectionCode code;

    RefusedImportException(RejectionCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    RejectionCode code() {
        return code;
    }

    Rejection rejection(String what) {
        return new Rejection(code, what, String.valueOf(getMessage()));
    }
}
