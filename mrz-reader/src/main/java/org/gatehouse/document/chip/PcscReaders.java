// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

/** The contactless readers of a {@link TerminalFactory}, by name. */
public final class PcscReaders {
    private final TerminalFactory factory;
    private final boolean ownService;

    /** @param factory the factory to ask; {@link #ofThisMachine()} for the machine's own PC/SC service */
    public PcscReaders(TerminalFactory factory) {
        this(factory, false);
    }

    private PcscReaders(TerminalFactory factory, boolean ownService) {
        this.factory = factory;
        this.ownService = ownService;
    }

    /**
     * The readers of the PC/SC service of this machine, through the JDK's own provider, also when the service was started again
     * since.
     *
     * @throws ChipException {@link ChipErrorCode#READER_FAILED} when the service does not run
     */
    public static PcscReaders ofThisMachine() throws ChipException {
        try {
            return new PcscReaders(TerminalFactory.getInstance("PC/SC", null, "SunPCSC"), true);
        } catch (GeneralSecurityException e) {
            throw new ChipException(ChipErrorCode.READER_FAILED, "the PC/SC service of this machine does not answer");
        }
    }

    /**
     * Names of all readers, in the order in which the factory tells them.
     *
     * @throws ChipException {@link ChipErrorCode#READER_FAILED} when they cannot be listed
     */
    public List<String> names() throws ChipException {
        List<String> names = new ArrayList<>();
        for (CardTerminal terminal : terminals()) {
            names.add(terminal.getName());
        }
        return List.copyOf(names);
    }

    /**
     * The reader of that exact name; empty when there is none.
     *
     * @throws ChipException {@link ChipErrorCode#READER_FAILED} when they cannot be listed
     */
    public Optional<PcscChipSource> named(String name) throws ChipException {
        for (CardTerminal terminal : terminals()) {
            if (terminal.getName().equals(name)) {
                return Optional.of(new PcscChipSource(terminal));
            }
        }
        return Optional.empty();
    }

    private List<CardTerminal> terminals() throws ChipException {
        try {
            return list(factory);
        } catch (CardException e) {
            // A service that was started again knows nothing of the connection that this JVM had to the one before.
            if (ownService && PcscContext.forget()) {
                try {
                    return list(ofThisMachine().factory);
                } catch (CardException again) {
                    throw notListed();
                }
            }
            throw notListed();
        }
    }

    private static List<CardTerminal> list(TerminalFactory factory) throws CardException {
        try {
            return factory.terminals().list();
        } catch (CardException e) {
            // The JDK reports "no reader at all" as an exception too.
            if (String.valueOf(e.getCause()).contains("NO_READERS")) {
                return List.of();
            }
            throw e;
        }
    }

    private static ChipException notListed() {
        return new ChipException(ChipErrorCode.READER_FAILED, "the readers cannot be listed");
    }
}
