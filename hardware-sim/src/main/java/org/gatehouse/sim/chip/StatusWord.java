// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

/** The status words this chip speaks (ISO/IEC 7816-4 §5.6), named. */
enum StatusWord {
    SUCCESS(0x9000),
    END_OF_FILE_REACHED(0x6282),
    AUTHENTICATION_FAILED(0x6300),
    WRONG_LENGTH(0x6700),
    LAST_COMMAND_OF_CHAIN_EXPECTED(0x6883),
    CHAINING_NOT_SUPPORTED(0x6884),
    SECURITY_STATUS_NOT_SATISFIED(0x6982),
    CONDITIONS_NOT_SATISFIED(0x6985),
    NO_CURRENT_FILE(0x6986),
    SECURE_MESSAGING_OBJECTS_MISSING(0x6987),
    SECURE_MESSAGING_OBJECTS_INCORRECT(0x6988),
    INCORRECT_DATA(0x6A80),
    FILE_NOT_FOUND(0x6A82),
    INCORRECT_P1_P2(0x6A86),
    REFERENCED_DATA_NOT_FOUND(0x6A88),
    OFFSET_OUTSIDE_FILE(0x6B00),
    /** The low byte tells the right Le. */
    WRONG_LE(0x6C00),
    INSTRUCTION_NOT_SUPPORTED(0x6D00),
    CLASS_NOT_SUPPORTED(0x6E00);

    private final int value;

    StatusWord(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }
}
