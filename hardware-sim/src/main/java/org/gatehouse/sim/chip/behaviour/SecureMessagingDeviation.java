// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/** What is wrong with the protection of an answer (Doc 9303-11 §9.8). Unless it is said, the MAC covers what is sent. */
public enum SecureMessagingDeviation {
    /** DO'99 is missing. */
    STATUS_MISSING,
    /** DO'87 (or DO'85) is missing though there is data. */
    CRYPTOGRAM_MISSING,
    /** DO'8E is missing. */
    CHECKSUM_MISSING,
    /** DO'8E has one wrong bit. */
    WRONG_CHECKSUM,
    /** DO'8E has four bytes only. */
    SHORT_CHECKSUM,
    /** The cryptogram was changed after the MAC was made. */
    WRONG_CRYPTOGRAM,
    /** The cryptogram holds something else than the data; the MAC is right. */
    OTHER_PLAIN_DATA,
    /** The data was encrypted without the mark 80 of its padding; the MAC is right. */
    WRONG_PADDING,
    /** The padding indicator is 02; the MAC is right. */
    WRONG_PADDING_INDICATOR,
    /** The answer is in clear. */
    PLAIN_ANSWER,
    /** The status word outside is 9000 where DO'99 is not, and 6282 where DO'99 is 9000. */
    OTHER_OUTER_STATUS,
    /** The answer is protected with the counter of the command: it was not incremented. */
    COUNTER_NOT_INCREMENTED,
    /** DO'99 comes before the cryptogram; the MAC is right. */
    OBJECTS_SHUFFLED,
    /** One more data object, 81, stands before the status; the MAC is right. */
    EXTRA_OBJECT
}
