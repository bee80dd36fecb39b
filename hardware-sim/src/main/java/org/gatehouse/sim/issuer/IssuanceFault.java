// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** Why a test state could not issue, alter or export something. */
public enum IssuanceFault {
    /** Empty, too long for the format, or with characters other than A-Z and 0-9. */
    DOCUMENT_NUMBER_INVALID,
    /** A character of a name has no transliteration to A-Z, or nothing is left of the name. */
    NAME_NOT_TRANSLITERABLE,
    /** Not one to three letters A-Z. */
    STATE_CODE_INVALID,
    /** Too long for the format, or with characters other than A-Z, 0-9 and the filler. */
    OPTIONAL_DATA_INVALID,
    /** A side of the portrait lies outside 16 to 4096 pixels. */
    PORTRAIT_SIZE_OUT_OF_RANGE,
    /** The image encoder failed. */
    PORTRAIT_ENCODING_FAILED,
    /** A key could not be generated. */
    KEY_GENERATION_FAILED,
    /** A certificate, list or security object could not be signed. */
    SIGNING_FAILED,
    /** The passport has no such file, or the file is not long enough for the alteration. */
    FILE_NOT_ALTERABLE,
    /** Trust material could not be written to the directory. */
    EXPORT_FAILED
}
