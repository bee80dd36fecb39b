// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

/** Why the line model cannot be used. */
public enum LineModelErrorCode {
    /** The model is not in the program's own files. */
    MODEL_MISSING,
    /** The model is another than the one that was measured: its digest is wrong. */
    MODEL_CHANGED,
    /** OpenCV does not load it. */
    MODEL_NOT_LOADABLE
}
