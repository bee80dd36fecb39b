// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {
    private static final CameraLimits SMALL =
            new CameraLimits(50_000, 300, Duration.ofSeconds(1), 3, Duration.ofMillis(10));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void partsComeOutAsTheyWentInWithAndWithoutLengths(boolean lengths) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        List<byte[]> pictures = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < 30; i++) {
            byte[] picture = new byte[1 + random.nextInt(40_000)];
            random.nextBytes(picture);
            pictures.add(picture);
            body.writeBytes(("\r\n--frame\r\nContent-Type: image/jpeg\r\n"
                            + (lengths ? "Content-Length: " + picture.length + "\r\n" : "") + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(picture);
        }
        body.writeBytes("\r\n--frame--\r\n".getBytes(StandardCharsets.US_ASCII));
        MultipartReader reader = new MultipartReader(inPieces(body.toByteArray(), random), "frame", SMALL);

        for (byte[] picture : pictures) {
            assertThat(reader.next()).isEqualTo(picture);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--frame\r\nContent-Length: 50001\r\n\r\n",
                "--frame\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "--frame\r\nContent-Length: -1\r\n\r\n",
                "--frame\r\nContent-Length: 0\r\n\r\n",
                "--frame\r\nContent-Length: 1e3\r\n\r\n"
            })
    void aLengthThatCannotBeIsRefusedBeforeItIsBelieved(String head) {
        assertThatThrownBy(() -> reader(head).next()).isInstanceOf(CameraException.class);
    }

    @Test
    void endlessHeadersAndEndlessPicturesAreRefused() {
        assertThatThrownBy(() -> reader("--frame\r\n" + "X: y\r\n".repeat(100)).next())
                .isInstanceOf(CameraException.class);
        assertThatThrownBy(() -> reader("--frame\r\n\r\n" + "x".repeat(60_000)).next())
                .isInstanceOf(CameraException.class);
    }

    @Test
    void aStreamThatEndsInTheMiddleOfAPictureEnds() {
        assertThatThrownBy(
                        () -> reader("--frame\r\nContent-Length: 10\r\n\r\nabc").next())
                .isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/x-mixed-replace; boundary=frame",
                "multipart/x-mixed-replace;boundary=\"--frame\"",
                "Multipart/X-Mixed-Replace; Boundary=frame; charset=x"
            })
    void theBoundaryIsFoundHoweverCamerasWriteIt(String type) throws Exception {
        assertThat(MultipartReader.boundary(type)).isEqualTo("frame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "image/jpeg", "multipart/x-mixed-replace", "multipart/x-mixed-replace; boundary="})
    void anotherTypeIsNoMjpegStream(String type) {
        assertThatThrownBy(() -> MultipartReader.boundary(type)).isInstanceOf(CameraException.class);
    }

    private static MultipartReader reader(String body) {
        return new MultipartReader(new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)), "frame", SMALL);
    }

    /** As a network delivers it: in pieces of any size. */
    private static InputStream inPieces(byte[] bytes, RandomGenerator random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(50)));
            }
        };
    }
}
