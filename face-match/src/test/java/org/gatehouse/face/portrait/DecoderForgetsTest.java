// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixGetData;
import static org.bytedeco.leptonica.global.leptonica.pixGetWpl;
import static org.bytedeco.leptonica.global.leptonica.pixReadMem;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.portrait.MemorySearch.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Looks through all memory that the decoder process can write to for a portrait that it has decoded: heap, native memory, and
 * what the libraries freed. The portrait is noise, so that nothing there can look like it by chance; above and below it is
 * empty, so that the file is small and the pixels are more than a socket takes.
 */
class DecoderForgetsTest {
    private static final int LENGTH = 24;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 600;
    private static final int NOISE = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "jp2"})
    void neitherPixelsNorFileStayInTheProcess(String coding) throws Exception {
        byte[] encoded = encoded(coding);
        List<Trace> traces = traces(encoded);
        try (DecoderChild decoder = ready()) {
            ByteBuffer pixels = ByteBuffer.allocateDirect(WIDTH * HEIGHT * DecoderWire.BYTES_PER_PIXEL);
            assertThat(decoder.decode(request(encoded), pixels, PATIENCE)).isEmpty();
            // It reads this only when it is done with the portrait.
            assertThat(decoder.decode(request(new byte[1]), ByteBuffer.allocate(0), PATIENCE))
                    .hasValue(FaceErrorCode.IMAGE_FORMAT_UNKNOWN);

            MemorySearch search = MemorySearch.of(decoder.pid(), traces);

            assertThat(search.found()).isEmpty();
            assertThoroughly(search);
        }
    }

    /** The same search of a process in the midst of it: nobody reads on, so it cannot be done with its portrait. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "jp2"})
    void theSearchFindsWhatAProcessStillHolds(String coding) throws Exception {
        byte[] encoded = encoded(coding);
        List<Trace> traces = traces(encoded);
        try (DecoderChild decoder = ready()) {
            assertThat(decoder.decode(request(encoded), ByteBuffer.allocateDirect(LENGTH), PATIENCE))
                    .isEmpty();

            MemorySearch search = MemorySearch.of(decoder.pid(), traces);

            assertThat(search.found()).contains("file", "row");
            assertThoroughly(search);
        }
    }

    /** No process can be stopped just when it holds these; so they are compared with what the library makes here. */
    @Test
    void theLibrarysNumbersAreWhatIsLookedFor() throws FaceException {
        byte[] encoded = encoded("jp2");
        Trace words = traces(encoded).stream()
                .filter(trace -> trace.name().equals("words"))
                .findFirst()
                .orElseThrow();
        try (BytePointer file = new BytePointer(encoded)) {
            PIX pix = pixReadMem(file, encoded.length);
            byte[] here = new byte[LENGTH];
            new BytePointer(pixGetData(pix))
                    .position(4L * (pixGetWpl(pix) * (HEIGHT / 2L) + 10))
                    .get(here);
            pixDestroy(pix);
            assertThat(words.bytes()).isEqualTo(here);
        }
    }

    private static void assertThoroughly(MemorySearch search) {
        assertThat(search.read()).isPositive();
        assertThat(search.unreadable()).isLessThan(search.read() / 100);
    }

    private static DecoderChild ready() throws IOException {
        DecoderChild decoder = DecoderChild.start(DecoderSettings.usual());
        try {
            decoder.ready(PATIENCE);
            return decoder;
        } catch (IOException e) {
            decoder.close();
            throw e;
        }
    }

    private static ByteBuffer request(byte[] encoded) {
        return ByteBuffer.allocateDirect(Integer.BYTES + encoded.length)
                .putInt(encoded.length)
                .put(encoded)
                .flip();
    }

    /** What to look for: a piece of the file, and one of the row in the middle, as bytes and as the libraries' numbers. */
    private static List<Trace> traces(byte[] encoded) throws FaceException {
        byte[] row = new byte[LENGTH];
        byte[] words = new byte[LENGTH];
        byte[] reds = new byte[LENGTH];
        try (Picture picture = PortraitDecoder.inThisProcess().decode(encoded)) {
            byte[] pixels = TestImages.pixels(picture);
            int middle = (WIDTH * (HEIGHT / 2) + 10) * DecoderWire.BYTES_PER_PIXEL;
            System.arraycopy(pixels, middle, row, 0, LENGTH);
            for (int i = 0; i < LENGTH / 4; i++) {
                int blue = pixels[middle + 3 * i] & 0xff;
                int green = pixels[middle + 3 * i + 1] & 0xff;
                int red = pixels[middle + 3 * i + 2] & 0xff;
                ByteBuffer.wrap(words)
                        .order(ByteOrder.nativeOrder())
                        .putInt(4 * i, red << 24 | green << 16 | blue << 8);
                ByteBuffer.wrap(reds).order(ByteOrder.nativeOrder()).putInt(4 * i, red);
            }
        }
        int half = encoded.length / 2;
        return List.of(
                new Trace("file", Arrays.copyOfRange(encoded, half, half + LENGTH)),
                new Trace("row", row),
                new Trace("words", words),
                new Trace("reds", reds));
    }

    private static byte[] encoded(String coding) {
        Random random = new Random(75);
        BufferedImage noise = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = (HEIGHT - NOISE) / 2; y < (HEIGHT + NOISE) / 2; y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        return coding.equals("jpeg") ? TestImages.jpeg(noise) : TestImages.jp2(noise);
    }
}
