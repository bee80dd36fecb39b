// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

/** Why an image could not be used; the closed list that {@code docs/failure-codes.md} explains. */
public enum FaceErrorCode {
    /** No bytes at all. */
    IMAGE_EMPTY("the image is empty"),
    /** More bytes than the bound of its kind. */
    IMAGE_TOO_LARGE("the image has more bytes than allowed"),
    /** Neither JPEG (ISO/IEC 10918-1) nor JP2 nor a raw codestream (ISO/IEC 15444-1). */
    IMAGE_FORMAT_UNKNOWN("the image is neither JPEG nor JPEG 2000"),
    /** The header ends early, repeats itself or contradicts itself. */
    IMAGE_HEADER_MALFORMED("the header of the image is malformed"),
    /** Width or height outside the bounds. */
    IMAGE_DIMENSIONS_OUT_OF_BOUNDS("the width or height of the image is out of bounds"),
    /** Not 1 or 3 full-size components of 8 bits, or a process that no passport uses (lossless, arithmetic, many tiles), or a frame in JPEG 2000. */
    IMAGE_CODING_UNSUPPORTED("the components, depth or process of the image are not supported"),
    /** The header was fine, the decoder refused the rest. */
    IMAGE_UNDECODABLE("the image cannot be decoded"),
    /** The decoder process was at it for longer than its deadline, and was ended. */
    IMAGE_DECODING_TIMED_OUT("the image takes too long to decode"),
    /** The decoder process ended over the image, or did not keep to what was agreed; a new one takes its place. */
    IMAGE_DECODER_DIED("the decoder ended over the image"),
    /** There is no decoder process to ask. */
    IMAGE_DECODER_UNAVAILABLE(
            "the decoder process cannot be started: it needs /bin/sh, this Java, and some 100 MiB of memory"),
    /** The portrait shows no face that the detector finds. */
    PORTRAIT_WITHOUT_FACE("no face was found in the portrait"),
    /** The portrait shows more than one face of comparable size. */
    PORTRAIT_WITH_SEVERAL_FACES("several faces were found in the portrait"),
    /** The reference was wiped before or during the comparison. */
    REFERENCE_CLOSED("the reference has been wiped");

    private final String sentence;

    FaceErrorCode(String sentence) {
        this.sentence = sentence;
    }

    /** What happened, for an engineer; carries nothing about the person. */
    public String sentence() {
        return sentence;
    }
}
