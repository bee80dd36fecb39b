// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gatehouse.face.FaceException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Looks through all memory that the decoder process can write to for a portrait that it has decoded: heap, native memory, and
 * what the libraries freed. The portrait is noise, so that nothing there can look like it by chance.
 */
class DecoderForgetsTest {
    private static final int LENGTH = 24;
    private static final int CHUNK = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "jp2"})
    void neitherPixelsNorFileStayInTheProcess(String coding) throws Exception {
        byte[] encoded = coding.equals("jpeg") ? TestImages.jpeg(noise()) : TestImages.jp2(noise());
        try (DecoderProcess decoder = DecoderProcess.start(DecoderSettings.usual())) {
            List<byte[]> traces = traces(decoder, encoded);
            assertThat(found(decoder.pid().orElseThrow(), traces)).isEmpty();
        }
    }

    /** Proves that the search would find something: a process that was stopped in the midst of it still has the file. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg"})
    void theSearchFindsWhatIsThere(String coding) throws Exception {
        byte[] encoded = TestImages.jpeg(noise());
        List<byte[]> traces = List.of(Arrays.copyOfRange(encoded, encoded.length / 2, encoded.length / 2 + LENGTH));
        assertThat(found(ProcessHandle.current().pid(), traces)).as(coding).isNotEmpty();
    }

    /** Decodes, and says what to look for: a piece of the file, and one of a row, as bytes and as the libraries' numbers. */
    private static List<byte[]> traces(DecoderProcess decoder, byte[] encoded) throws FaceException {
        try (Picture picture = decoder.decode(encoded)) {
            ByteBuffer pixels = picture.bgr().createBuffer();
            int middle = picture.width() * 3 * (picture.height() / 2) + 30;
            byte[] row = new byte[LENGTH];
            pixels.get(middle, row);
            byte[] words = new byte[LENGTH];
            byte[] reds = new byte[LENGTH];
            for (int i = 0; i < LENGTH / 4; i++) {
                byte blue = pixels.get(middle + 3 * i);
                byte green = pixels.get(middle + 3 * i + 1);
                byte red = pixels.get(middle + 3 * i + 2);
                ByteBuffer.wrap(words)
                        .order(ByteOrder.nativeOrder())
                        .putInt(4 * i, red << 24 | (green & 0xff) << 16 | (blue & 0xff) << 8 | 0xff);
                ByteBuffer.wrap(reds).order(ByteOrder.nativeOrder()).putInt(4 * i, red & 0xff);
            }
            return List.of(
                    Arrays.copyOfRange(encoded, encoded.length / 2, encoded.length / 2 + LENGTH), row, words, reds);
        }
    }

    private static BufferedImage noise() {
        Random random = new Random(75);
        BufferedImage noise = new BufferedImage(200, 240, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        return noise;
    }

    private static List<String> found(long pid, List<byte[]> traces) throws IOException {
        Path memory = Path.of("/proc", Long.toString(pid), "mem");
        assumeTrue(Files.isReadable(memory), "Skipped: this user may not look into the memory of its own processes");
        try (RandomAccessFile file = new RandomAccessFile(memory.toFile(), "r")) {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "maps")).stream()
                    .filter(line -> line.contains(" rw"))
                    .filter(line -> contains(file, line, traces))
                    .toList();
        }
    }

    private static boolean contains(RandomAccessFile file, String mapping, List<byte[]> traces) {
        String[] ends = mapping.substring(0, mapping.indexOf(' ')).split("-");
        long end = Long.parseUnsignedLong(ends[1], 16);
        byte[] chunk = new byte[CHUNK + LENGTH];
        for (long at = Long.parseUnsignedLong(ends[0], 16); at < end; at += CHUNK) {
            try {
                file.seek(at);
                int read = file.read(chunk, 0, (int) Math.min(chunk.length, end - at));
                for (byte[] trace : traces) {
                    if (indexOf(chunk, read, trace) >= 0) {
                        return true;
                    }
                }
            } catch (IOException e) {
                // A page that was given back meanwhile holds nothing.
                continue;
            }
        }
        return false;
    }

    private static int indexOf(byte[] chunk, int length, byte[] wanted) {
        for (int i = 0; i <= length - wanted.length; i++) {
            if (chunk[i] == wanted[0]
                    && chunk[i + 1] == wanted[1]
                    && Arrays.equals(chunk, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
