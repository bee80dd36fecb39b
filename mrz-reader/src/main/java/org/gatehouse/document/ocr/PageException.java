// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

/** The picture of a page cannot be used. The message says what to do and shows nothing of the picture. */
public final class PageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final PageErrorCode code;

    PageException(PageErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public PageErrorCode code() {
        return code;
    }
}
