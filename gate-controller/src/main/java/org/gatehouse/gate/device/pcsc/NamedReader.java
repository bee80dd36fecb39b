// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.pcsc;

import java.util.List;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipLink;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.PcscChipSource;
import org.gatehouse.document.chip.PcscReaders;

/**
 * A PC/SC reader of this machine by its configured name, looked up at every connection: a reader that is plugged in later, or
 * again, is found by itself.
 */
public final class NamedReader implements ChipSource {

    private final String readerName;

    /** @param readerName exactly as PC/SC lists it */
    public NamedReader(String readerName) {
        this.readerName = readerName;
    }

    @Override
    public String name() {
        return readerName;
    }

    @Override
    public ChipLink connect() throws ChipException {
        PcscReaders readers = PcscReaders.ofThisMachine();
        PcscChipSource reader = readers.named(readerName)
                .orElseThrow(() -> new ChipException(
                        ChipErrorCode.READER_FAILED,
                        "There is no PC/SC reader '" + readerName + "'; plug it in, or correct its name in the lane's"
                                + " configuration. " + present(readers)));
        return reader.connect();
    }

    private static String present(PcscReaders readers) {
        try {
            List<String> names = readers.names();
            return names.isEmpty() ? "No reader is connected." : "Connected: " + String.join(", ", names) + ".";
        } catch (ChipException unlisted) {
            return "The PC/SC service lists none.";
        }
    }
}
