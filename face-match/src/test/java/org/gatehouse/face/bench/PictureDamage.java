// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What may happen to an encoded picture, by accident or with intent; the same seed gives the same damage. Not thread-safe. */
public final class PictureDamage {
    private static final int MOST_BYTES_HIT = 16;
    private static final int HEADER = 160;
    private static final int LONGEST_RUN = 400;
    private static final int END_OF_IMAGE = 0xd9;
    /** Sizes at and beyond the bounds, and those of one that grew or shrank a little. */
    private static final int[] LENGTHS = {0, 1, 31, 32, 33, 121, 123, 480, 641, 1000, 2000, 4096, 4097, 0xffff};
    /** Segments that say how to decode: frames, tables, scans, restart intervals, and JPEG 2000's styles, tiles and packets. */
    private static final int[] MARKERS = {
        0xc0, 0xc1, 0xc2, 0xc4, 0xda, 0xdb, 0xdd, 0x51, 0x52, 0x53, 0x5c, 0x5d, 0x5e, 0x5f, 0x60, 0x61, 0x90, 0x93
    };

    private interface Step {
        byte[] of(byte[] picture);
    }

    private final Random random;
    private final List<byte[]> others;
    private final List<Step> steps = List.of(
            this::cut,
            this::cutWithAnEnd,
            this::flip,
            this::overwrite,
            this::spliced,
            this::withoutARun,
            this::withARunTwice,
            this::withAConstantRun,
            this::withALyingHeader,
            this::withAnotherSize,
            this::withALyingSegment,
            this::withASegmentTwice);

    /** @param others what pieces may come from, at least one */
    public PictureDamage(Random random, List<byte[]> others) {
        this.random = random;
        this.others = List.copyOf(others);
    }

    /** A damaged copy: one to three things happen to it. */
    public byte[] of(byte[] picture) {
        byte[] damaged = picture.clone();
        for (int left = 1 + random.nextInt(3); left > 0 && damaged.length > 4; left--) {
            damaged = steps.get(random.nextInt(steps.size())).of(damaged);
        }
        return damaged;
    }

    private byte[] cut(byte[] picture) {
        return Arrays.copyOf(picture, random.nextInt(picture.length));
    }

    /** Cut, and yet with the marker that a JPEG ends with. */
    private byte[] cutWithAnEnd(byte[] picture) {
        byte[] part = cut(picture);
        return joined(part, new byte[] {(byte) 0xff, (byte) END_OF_IMAGE});
    }

    private byte[] flip(byte[] picture) {
        for (int bits = 1 + random.nextInt(8); bits > 0; bits--) {
            picture[random.nextInt(picture.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return picture;
    }

    private byte[] overwrite(byte[] picture) {
        for (int bytes = 1 + random.nextInt(MOST_BYTES_HIT); bytes > 0; bytes--) {
            picture[random.nextInt(picture.length)] = (byte) random.nextInt();
        }
        return picture;
    }

    private byte[] spliced(byte[] picture) {
        byte[] other = others.get(random.nextInt(others.size()));
        int from = random.nextInt(other.length);
        return joined(cut(picture), Arrays.copyOfRange(other, from, other.length));
    }

    private byte[] withoutARun(byte[] picture) {
        int from = random.nextInt(picture.length);
        int to = Math.min(picture.length, from + 1 + random.nextInt(LONGEST_RUN));
        return joined(Arrays.copyOf(picture, from), Arrays.copyOfRange(picture, to, picture.length));
    }

    private byte[] withARunTwice(byte[] picture) {
        int from = random.nextInt(picture.length);
        int to = Math.min(picture.length, from + 1 + random.nextInt(LONGEST_RUN));
        return joined(Arrays.copyOf(picture, to), Arrays.copyOfRange(picture, from, picture.length));
    }

    private byte[] withAConstantRun(byte[] picture) {
        int from = random.nextInt(picture.length);
        int to = Math.min(picture.length, from + 1 + random.nextInt(LONGEST_RUN));
        Arrays.fill(picture, from, to, random.nextBoolean() ? 0 : (byte) 0xff);
        return picture;
    }

    private byte[] withALyingHeader(byte[] picture) {
        for (int bytes = 1 + random.nextInt(4); bytes > 0; bytes--) {
            picture[random.nextInt(Math.min(HEADER, picture.length))] = (byte) random.nextInt();
        }
        return picture;
    }

    /** A width or height exchanged wherever it stands in the header, so that all of it agrees on the lie. */
    private byte[] withAnotherSize(byte[] picture) {
        int end = Math.min(2 * HEADER, picture.length) - 1;
        int at = random.nextInt(end);
        int old = u16(picture, at);
        if (random.nextInt(4) != 0) {
            // Most of the time: a number that does stand there more than once, as JPEG 2000's sizes do.
            for (int i = 0; i < end && old < 32; i++) {
                old = u16(picture, (at + i) % end);
            }
        }
        int length = LENGTHS[random.nextInt(LENGTHS.length)];
        for (int i = 0; i < end; i++) {
            if (u16(picture, i) == old) {
                picture[i] = (byte) (length >> 8);
                picture[i + 1] = (byte) length;
            }
        }
        return picture;
    }

    private byte[] withALyingSegment(byte[] picture) {
        List<Integer> segments = segments(picture);
        if (!segments.isEmpty()) {
            int at = segments.get(random.nextInt(segments.size()));
            int length = Math.max(1, Math.min(u16(picture, at + 2), picture.length - at - 4));
            for (int bytes = 1 + random.nextInt(3); bytes > 0; bytes--) {
                int hit = Math.min(picture.length - 1, at + 2 + random.nextInt(Math.min(length, HEADER) + 2));
                picture[hit] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(4));
            }
        }
        return picture;
    }

    /** A segment once more, at its place or before another. */
    private byte[] withASegmentTwice(byte[] picture) {
        List<Integer> segments = segments(picture);
        if (segments.isEmpty()) {
            return picture;
        }
        int from = segments.get(random.nextInt(segments.size()));
        int to = Math.min(picture.length, from + 2 + u16(picture, from + 2));
        int at = segments.get(random.nextInt(segments.size()));
        byte[] segment = Arrays.copyOfRange(picture, from, to);
        return joined(joined(Arrays.copyOf(picture, at), segment), Arrays.copyOfRange(picture, at, picture.length));
    }

    private static List<Integer> segments(byte[] picture) {
        List<Integer> found = new ArrayList<>();
        for (int i = 2; i < picture.length - 4; i++) {
            int marker = picture[i + 1] & 0xff;
            if (picture[i] == (byte) 0xff && Arrays.stream(MARKERS).anyMatch(known -> known == marker)) {
                found.add(i);
            }
        }
        return found;
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
