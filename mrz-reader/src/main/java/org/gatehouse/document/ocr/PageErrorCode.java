// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

/** What is wrong with the encoded picture of a page. */
public enum PageErrorCode {
    /** Not one of the formats that are decoded, or broken. */
    NOT_A_PICTURE,
    /** More bytes, a longer side or more pixels than are decoded. */
    TOO_LARGE
}
