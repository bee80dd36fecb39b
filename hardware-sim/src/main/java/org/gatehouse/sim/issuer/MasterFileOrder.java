// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.Optional;

/**
 * Which files stand in the master file besides EF.CardAccess and EF.CardSecurity (Doc 9303-10 §3.11).
 *
 * @param lengthLimits what EF.ATR/INFO says, if there is one
 * @param directory whether there is an EF.DIR
 */
public record MasterFileOrder(Optional<LengthLimits> lengthLimits, boolean directory) {
    private static final byte[] EMRTD_APPLICATION = DataObject.bytes(0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01);
    private static final int APPLICATION_TEMPLATE = 0x61;
    private static final int APPLICATION_IDENTIFIER = 0x4F;

    /** The longest APDUs that a chip takes and gives, in bytes: 1 to 65,536. */
    public record LengthLimits(int command, int response) {
        private static final int LONGEST = 0x1_0000;

        public LengthLimits {
            if (command < 1 || command > LONGEST || response < 1 || response > LONGEST) {
                throw new IllegalArgumentException("a length limit is at most 65,536");
            }
        }

        /** Extended length information (ISO/IEC 7816-4 §12.7.1). */
        byte[] file() {
            return DataObject.of(LdsFile.ATR_INFO.tag(), integer(command), integer(response));
        }

        /** A positive INTEGER of at least two bytes, as Doc 9303-10 prints it. */
        private static byte[] integer(int value) {
            return DataObject.of(
                    0x02,
                    value > Short.MAX_VALUE
                            ? DataObject.bytes(value >>> 16, value >>> 8, value)
                            : DataObject.bytes(value >>> 8, value));
        }
    }

    /** Neither of both. */
    public static MasterFileOrder bare() {
        return new MasterFileOrder(Optional.empty(), false);
    }

    /** The same with an EF.ATR/INFO. */
    public MasterFileOrder withLengthLimits(int command, int response) {
        return new MasterFileOrder(Optional.of(new LengthLimits(command, response)), directory);
    }

    /** The same with an EF.DIR that names the eMRTD application. */
    public MasterFileOrder withDirectory() {
        return new MasterFileOrder(lengthLimits, true);
    }

    Optional<byte[]> directoryFile() {
        return directory
                ? Optional.of(
                        DataObject.of(APPLICATION_TEMPLATE, DataObject.of(APPLICATION_IDENTIFIER, EMRTD_APPLICATION)))
                : Optional.empty();
    }
}
