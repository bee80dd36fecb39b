// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import net.sf.scuba.smartcards.CommandAPDU;

/**
 * Which directory of the chip is selected: the master file after a reset, the eMRTD application once something in it is
 * needed (Doc 9303-10 §3.4). Each is selected no sooner, for many chips refuse the selection of the master file.
 */
final class Directory {
    private static final byte[] APPLICATION = {(byte) 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
    private static final byte[] MASTER_FILE = {0x3F, 0x00};
    private static final int INS_SELECT = 0xA4;

    private final CommandChannel channel;
    private boolean inApplication;

    Directory(CommandChannel channel) {
        this.channel = channel;
    }

    /** Selects the directory in which the file lies, if it is not selected already; tells whether it had to. */
    boolean enter(ElementaryFile file) throws ChipException {
        return file.inMasterFile() ? enterMasterFile() : enterApplication();
    }

    boolean enterApplication() throws ChipException {
        if (inApplication) {
            return false;
        }
        Answer answer = channel.exchange(new CommandAPDU(0, INS_SELECT, 0x04, 0x0C, APPLICATION));
        if (!answer.succeeded()) {
            throw new ChipException(ChipErrorCode.APPLICATION_MISSING, "no eMRTD application, " + answer.statusText());
        }
        inApplication = true;
        return true;
    }

    private boolean enterMasterFile() throws ChipException {
        if (!inApplication) {
            return false;
        }
        Answer answer = channel.exchange(new CommandAPDU(0, INS_SELECT, 0x00, 0x0C, MASTER_FILE));
        if (!answer.succeeded()) {
            // Some chips know the master file only by the absence of a name (ISO/IEC 7816-4 §11.2.2).
            answer = channel.exchange(new CommandAPDU(0, INS_SELECT, 0x00, 0x0C));
        }
        if (!answer.succeeded()) {
            throw new ChipException(
                    ChipErrorCode.CHIP_REFUSED, "the master file cannot be selected, " + answer.statusText());
        }
        inApplication = false;
        return true;
    }
}
