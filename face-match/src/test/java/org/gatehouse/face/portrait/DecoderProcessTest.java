// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real process, stopped and killed by the operating system's own signals. */
class DecoderProcessTest {
    private static final BufferedImage QUARTERS = TestImages.quarters(122, 160);
    private static final byte[] JPEG = TestImages.jpeg(QUARTERS);

    @SuppressWarnings("NullAway.Init") // before all tests
    private static DecoderProcess decoder;

    @BeforeAll
    static void start() throws FaceException {
        decoder = DecoderProcess.start(DecoderSettings.usual().withImage(Duration.ofSeconds(3)));
        decoder.awaitReady();
    }

    @AfterAll
    static void stop() {
        decoder.close();
    }

    static Stream<byte[]> everyFormat() {
        return Stream.of(JPEG, TestImages.jp2(QUARTERS), TestImages.j2k(QUARTERS));
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void thePixelsAreThoseOfDecodingHere(byte[] encoded) throws FaceException {
        try (Picture there = decoder.decode(encoded);
                Picture here = PortraitDecoder.inThisProcess().decode(encoded)) {
            assertThat(TestImages.pixels(there)).isEqualTo(TestImages.pixels(here));
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void damageIsNamedAsHereAndCostsNoProcess(byte[] encoded) {
        long before = decoder.pid().orElseThrow();
        byte[] cut = Arrays.copyOf(encoded, encoded.length / 2);
        assertThat(refused(cut)).isIn(FaceErrorCode.IMAGE_UNDECODABLE, FaceErrorCode.IMAGE_HEADER_MALFORMED);
        assertThat(decoder.pid()).hasValue(before);
    }

    @Test
    void anImageOutOfBoundsIsNotEvenSent() {
        assertThat(refused(new byte[ImageBounds.PORTRAIT.maxBytes() + 1])).isEqualTo(FaceErrorCode.IMAGE_TOO_LARGE);
    }

    @Test
    void aDecoderThatHangsIsGivenUpAndTheNextPortraitDecodes() throws Exception {
        long hanging = decoder.pid().orElseThrow();
        Signals.stop(hanging);

        assertThat(refused(JPEG)).isEqualTo(FaceErrorCode.IMAGE_DECODING_TIMED_OUT);

        assertThat(ProcessHandle.of(hanging)).isEmpty();
        decoder.decode(JPEG).close();
        assertThat(decoder.pid().orElseThrow()).isNotEqualTo(hanging);
    }

    @Test
    void aDecoderThatDiesOverAnImageIsNamedAndReplaced() throws Exception {
        DecoderProcess patient = DecoderProcess.start(DecoderSettings.usual().withImage(Duration.ofMinutes(5)));
        try (patient) {
            patient.awaitReady();
            long dying = patient.pid().orElseThrow();
            Signals.stop(dying);
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(200);
                    Signals.send("KILL", dying);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            killer.start();

            assertThat(catchThrowableOfType(FaceException.class, () -> patient.decode(JPEG))
                            .code())
                    .isEqualTo(FaceErrorCode.IMAGE_DECODER_DIED);

            killer.join();
            patient.decode(JPEG).close();
        }
    }

    @Test
    void aDecoderThatWasKilledWhileIdleCostsNoPortrait() throws Exception {
        long idle = decoder.pid().orElseThrow();
        CompletableFuture<ProcessHandle> ended =
                ProcessHandle.of(idle).orElseThrow().onExit();
        Signals.send("KILL", idle);
        ended.join();

        decoder.decode(JPEG).close();

        assertThat(decoder.pid().orElseThrow()).isNotEqualTo(idle);
    }

    @Test
    void theLargestPortraitWithinBoundsHasRoom() throws FaceException {
        BufferedImage large = TestImages.grey(TestImages.quarters(2666, 3000));
        try (DecoderProcess patient =
                DecoderProcess.start(DecoderSettings.usual().withImage(Duration.ofMinutes(5)))) {
            for (byte[] encoded : List.of(TestImages.jp2(large, 3), TestImages.progressiveJpeg(large))) {
                try (Picture picture = patient.decode(encoded)) {
                    assertThat(picture.width() * picture.height()).isEqualTo(7_998_000);
                }
            }
        }
    }

    @Test
    void theProcessKnowsNothingOfTheEnvironment() throws IOException {
        long pid = decoder.pid().orElseThrow();
        assertThat(Files.readString(Path.of("/proc", Long.toString(pid), "environ"))
                        .split("\0"))
                .extracting(variable -> variable.substring(0, variable.indexOf('=')))
                .isSubsetOf("LC_ALL", "OPENBLAS_NUM_THREADS", "MALLOC_PERTURB_", "MALLOC_ARENA_MAX", "PWD");
    }

    @Test
    void closingEndsTheProcess() throws FaceException {
        DecoderProcess other = DecoderProcess.start(DecoderSettings.usual());
        other.awaitReady();
        ProcessHandle process = ProcessHandle.of(other.pid().orElseThrow()).orElseThrow();

        other.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(catchThrowableOfType(FaceException.class, () -> other.decode(JPEG))
                        .code())
                .isEqualTo(FaceErrorCode.IMAGE_DECODER_UNAVAILABLE);
    }

    @Test
    void aProcessWithoutRoomToStartIsNamed() throws FaceException {
        DecoderSettings cramped = new DecoderSettings(Duration.ofSeconds(1), Duration.ofSeconds(10), 16, 17);
        try (DecoderProcess other = DecoderProcess.start(cramped)) {
            assertThat(catchThrowableOfType(FaceException.class, other::awaitReady)
                            .code())
                    .isEqualTo(FaceErrorCode.IMAGE_DECODER_UNAVAILABLE);
        }
    }

    private static FaceErrorCode refused(byte[] encoded) {
        return catchThrowableOfType(
                        FaceException.class, () -> decoder.decode(encoded).close())
                .code();
    }
}
