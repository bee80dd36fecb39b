// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Provider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import javax.smartcardio.TerminalFactorySpi;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.PcscReaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedChipReaderTest {
    private static final List<String> CONNECTED = new CopyOnWriteArrayList<>();

    private final NamedChipReader reader =
            new NamedChipReader("Secure Reader 5022 CL", () -> new PcscReaders(service()));

    @BeforeEach
    void unplugEverything() {
        CONNECTED.clear();
    }

    @Test
    void anAbsentReaderIsNamedTogetherWithThoseThatAreThere() {
        CONNECTED.add("Other Reader 0");

        assertThatThrownBy(reader::connect)
                .isInstanceOfSatisfying(
                        ChipException.class, e -> assertThat(e.code()).isEqualTo(ChipErrorCode.READER_FAILED))
                .hasMessageContaining("Secure Reader 5022 CL")
                .hasMessageContaining("Other Reader 0");
        assertThat(reader.trouble()).hasValueSatisfying(t -> assertThat(t).contains("no reader named"));
    }

    @Test
    void aReaderThatIsPluggedInLaterIsFound() {
        assertThatThrownBy(reader::connect).hasMessageContaining("no reader is connected at all");

        CONNECTED.add("Secure Reader 5022 CL");

        assertThat(reader.trouble()).isEmpty();
        assertThatThrownBy(reader::connect)
                .isInstanceOfSatisfying(
                        ChipException.class, e -> assertThat(e.code()).isEqualTo(ChipErrorCode.CHIP_ABSENT));
    }

    @Test
    void aServiceThatDoesNotRunIsATroubleAndNotACrash() {
        NamedChipReader orphan = new NamedChipReader("any", () -> {
            throw new ChipException(ChipErrorCode.READER_FAILED, "the PC/SC service of this machine does not answer");
        });

        assertThat(orphan.trouble()).hasValueSatisfying(t -> assertThat(t).contains("does not answer"));
        assertThatThrownBy(orphan::connect).isInstanceOf(ChipException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Virtual PCD 00 00", "Vicc Reader 0", "vpcd", "GatehouseSim slot 0", "Simulated reader"})
    void softwareReadersAreKnownByTheirNames(String name) {
        assertThat(NamedChipReader.isVirtual(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Secure Reader 5022 CL", "ACS ACR1252 Dual Reader PICC 0", "HID Global OMNIKEY 5422CL"})
    void hardwareReadersAreNot(String name) {
        assertThat(NamedChipReader.isVirtual(name)).isFalse();
    }

    private static TerminalFactory service() {
        try {
            return TerminalFactory.getInstance("PC/SC", null, new FakeService());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PC/SC service with empty readers that can be plugged in. */
    public static final class FakeService extends Provider {
        private static final long serialVersionUID = 1L;

        FakeService() {
            super("FakePcsc", "1", "readers without cards");
            put("TerminalFactory.PC/SC", Spi.class.getName());
        }

        /** Lists what is connected now. */
        public static final class Spi extends TerminalFactorySpi {
            public Spi(Object ignored) {}

            @Override
            protected CardTerminals engineTerminals() {
                return new CardTerminals() {
                    @Override
                    public List<CardTerminal> list(State state) {
                        return CONNECTED.stream()
                                .map(EmptyReader::new)
                                .map(CardTerminal.class::cast)
                                .toList();
                    }

                    @Override
                    public boolean waitForChange(long timeout) {
                        return false;
                    }
                };
            }
        }
    }

    private static final class EmptyReader extends CardTerminal {
        private final String name;

        EmptyReader(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Card connect(String protocol) throws CardException {
            throw new CardNotPresentException("no card");
        }

        @Override
        public boolean isCardPresent() {
            return false;
        }

        @Override
        public boolean waitForCardPresent(long timeout) {
            return false;
        }

        @Override
        public boolean waitForCardAbsent(long timeout) {
            return true;
        }
    }
}
