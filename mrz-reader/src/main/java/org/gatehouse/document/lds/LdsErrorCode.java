// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** Why a file of the chip cannot be understood. */
public enum LdsErrorCode {
    /** A tag that is cut off or longer than three bytes. */
    TAG,
    /** A length that is cut off, indefinite, longer than four bytes or more than what is there. */
    LENGTH,
    /** Another object than the standard wants here. */
    STRUCTURE,
    /** More objects, or deeper ones, than any honest file has. */
    TOO_MANY,
    /** Bytes after the end of the file's own object. */
    TRAILING_BYTES,
    /** The MRZ in DG1 is none. */
    MRZ,
    /** Face data that is neither of ISO/IEC 19794-5:2005 nor of ISO/IEC 39794-5:2019. */
    FACE_CODING_UNKNOWN,
    /** The image is neither JPEG nor JPEG 2000. */
    IMAGE_CODING_UNKNOWN
}
