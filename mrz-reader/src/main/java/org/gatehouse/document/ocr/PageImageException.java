// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

/** The picture of a page that could not be used. The message is the code's sentence and never holds personal data. */
public final class PageImageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final PageImageErrorCode code;

    PageImageException(PageImageErrorCode code) {
        super(code + ": " + code.sentence());
        this.code = code;
    }

    PageImageException(PageImageErrorCode code, Throwable cause) {
        super(code + ": " + code.sentence(), cause);
        this.code = code;
    }

    /** Why. */
    public PageImageErrorCode code() {
        return code;
    }
}
