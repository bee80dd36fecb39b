// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.junit.jupiter.api.Test;

class PassportReadersCommandTest {

    @Test
    void everyReaderIsOneObjectInTheOrderOfTheService() {
        Invocation listed = Invocation.withReaders(
                () -> List.of("Identiv uTrust 3700 F 00 00", "Reader \"with\" quotes"), "passport", "readers");

        assertThat(listed.exit()).isZero();
        assertThat(listed.objects())
                .extracting(reader -> reader.get("name").asText())
                .containsExactly("Identiv uTrust 3700 F 00 00", "Reader \"with\" quotes");
        assertThat(listed.err()).isEmpty();
    }

    @Test
    void noReaderIsNoFailureButIsSaid() {
        Invocation none = Invocation.withReaders(List::of, "passport", "readers");

        assertThat(none.exit()).isZero();
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("knows no reader");
    }

    @Test
    void aServiceThatDoesNotRunIsSaidWithWhatToDo() {
        Invocation away = Invocation.withReaders(
                () -> {
                    throw new ChipException(ChipErrorCode.READER_FAILED, "the readers cannot be listed");
                },
                "passport",
                "readers");

        assertThat(away.exit()).isEqualTo(1);
        assertThat(away.out()).isEmpty();
        assertThat(away.err()).contains("does not answer (READER_FAILED)").contains("systemctl start pcscd");
    }

    @Test
    void theServiceIsAskedOnlyByTheCommandThatNeedsIt() {
        Invocation parsed = Invocation.withReaders(
                () -> {
                    throw new AssertionError("asked");
                },
                "mrz",
                "parse",
                "--help");

        assertThat(parsed.exit()).isZero();
    }
}
