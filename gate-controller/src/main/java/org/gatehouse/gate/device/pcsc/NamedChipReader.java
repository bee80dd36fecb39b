// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.pcsc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipLink;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.PcscReaders;

/**
 * The chip reader of that name. It is looked for on every connection, so that one that is plugged in, or whose service starts,
 * after the controller is found without a restart. Safe for several threads as far as the PC/SC service is.
 */
public final class NamedChipReader implements ChipSource {
    /** Readers that are software: vpcd's slots ("Virtual PCD 00 00"), vicc, and the rig's own. */
    private static final Pattern VIRTUAL =
            Pattern.compile("virtual|vicc|vpcd|simulat|gatehousesim", Pattern.CASE_INSENSITIVE);

    /** Where readers are asked for, each time anew. */
    public interface Service {
        /** @throws ChipException {@link ChipErrorCode#READER_FAILED} when the service does not run */
        PcscReaders readers() throws ChipException;
    }

    private final String name;
    private final Service service;

    /**
     * @param name the reader's exact name
     * @param service for instance {@code PcscReaders::ofThisMachine}
     */
    public NamedChipReader(String name, Service service) {
        this.name = name;
        this.service = service;
    }

    /** Whether a reader of that name is software, which production refuses (ICAO Doc 9303-2, C.1). */
    public static boolean isVirtual(String readerName) {
        return VIRTUAL.matcher(readerName).find();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ChipLink connect() throws ChipException {
        PcscReaders readers = service.readers();
        Optional<? extends ChipSource> reader = readers.named(name);
        if (reader.isEmpty()) {
            throw new ChipException(ChipErrorCode.READER_FAILED, absent(readers.names()));
        }
        return reader.get().connect();
    }

    /** Why the reader cannot be used now, in a sentence; empty when it is there. */
    public Optional<String> trouble() {
        try {
            PcscReaders readers = service.readers();
            return readers.named(name).isPresent() ? Optional.empty() : Optional.of(absent(readers.names()));
        } catch (ChipException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private String absent(List<String> there) {
        return "There is no reader named '" + name + "'; "
                + (there.isEmpty()
                        ? "no reader is connected at all."
                        : "connected are: " + String.join(", ", there) + ".");
    }
}
