// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/** Why a chip could not be read. A closed set; every name has a line in docs/failure-codes.md. */
public enum ChipErrorCode {
    /** No chip in the field of the reader. */
    CHIP_ABSENT,
    /** The chip left the field, or stopped answering as one, during the session. */
    CHIP_LOST,
    /** A command or the whole session took longer than its deadline. */
    CHIP_TIMEOUT,
    /** The reader or its driver failed. */
    READER_FAILED,
    /** The chip has no eMRTD application. */
    APPLICATION_MISSING,
    /** EF.CardAccess is there and cannot be understood, so it is not known whether PACE is offered. */
    CARD_ACCESS_MALFORMED,
    /** The chip offers PACE and it did not succeed. BAC is never tried instead. */
    PACE_FAILED,
    /** BAC did not succeed; most often the MRZ of the page is not the chip's. */
    BAC_FAILED,
    /** Chip authentication was refused, or the next protected answer did not verify under its keys: the session is dead. */
    CHIP_AUTHENTICATION_FAILED,
    /**
     * Chip authentication cannot be done from here: the key, its form or its group is none that is used, or there is no session
     * with keys to replace. The chip was not asked.
     */
    CHIP_AUTHENTICATION_IMPOSSIBLE,
    /** The chip refused a command. */
    CHIP_REFUSED,
    /** A protected answer was missing, altered, replayed or not protected: the session is dead. */
    SECURE_MESSAGING_FAILED,
    /** The file is not there. */
    FILE_MISSING,
    /** The file says that it is longer than a file of its kind may be. */
    FILE_TOO_LARGE,
    /** The file does not start with its tag and a length, or ends before that length. */
    FILE_MALFORMED;

    /** Whether nothing more can be read in the session in which it happened. */
    public boolean endsSession() {
        return switch (this) {
            case FILE_MISSING, FILE_TOO_LARGE, FILE_MALFORMED, CHIP_REFUSED, CHIP_AUTHENTICATION_IMPOSSIBLE -> false;
            default -> true;
        };
    }
}
