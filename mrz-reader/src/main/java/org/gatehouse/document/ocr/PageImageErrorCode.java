// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

/** Why the picture of a page could not be used; the closed list that {@code docs/failure-codes.md} explains. */
public enum PageImageErrorCode {
    /** More bytes than {@link PageDecoder#MAX_BYTES}. */
    PICTURE_TOO_LARGE("The picture has more than 16 MiB: take it at a lower resolution; 300 dpi is enough."),
    /** Neither JPEG nor PNG. */
    PICTURE_FORMAT_UNKNOWN("This is neither a JPEG nor a PNG picture: convert it to one of them."),
    /** The header ends early or contradicts itself. */
    PICTURE_HEADER_MALFORMED("The header of the picture is damaged: take the picture again."),
    /** Width or height outside the bounds. */
    PICTURE_DIMENSIONS_OUT_OF_BOUNDS(
            "The picture has a side below 32 or above 12000 pixels, or more than 50 million pixels: take it at another resolution."),
    /** The header was fine, the decoder refused the rest. */
    PICTURE_UNDECODABLE("The picture is damaged or of an unusual coding: take it again.");

    private final String sentence;

    PageImageErrorCode(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong and what to do; carries nothing of the picture. */
    public String sentence() {
        return sentence;
    }
}
