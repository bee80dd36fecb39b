// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
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
        decoder = DecoderProcess.start(DecoderSettings.usual().withImage(Duration.ofMillis(500)));
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
            assertThat(pixels(there)).isEqualTo(pixels(here));
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
        signal("STOP", hanging);

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
            signal("STOP", dying);
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(200);
                    signal("KILL", dying);
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
        signal("KILL", idle);
        ended.join();

        decoder.decode(JPEG).close();

        assertThat(decoder.pid().orElseThrow()).isNotEqualTo(idle);
    }

    @Test
    void theProcessEndsWithItsGate() throws FaceException {
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

    private static byte[] pixels(Picture picture) {
        ByteBuffer buffer = picture.bgr().createBuffer();
        byte[] pixels = new byte[buffer.remaining()];
        buffer.get(pixels);
        return pixels;
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid)
                        .start()
                        .waitFor())
                .isZero();
    }
}
