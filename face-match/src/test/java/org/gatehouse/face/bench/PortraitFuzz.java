// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.portrait.DecoderProcess;
import org.gatehouse.face.portrait.DecoderSettings;
import org.gatehouse.face.portrait.ImageBounds;
import org.gatehouse.face.portrait.ImageFormat;
import org.gatehouse.face.portrait.PictureDecoder;
import org.gatehouse.face.portrait.PortraitDecoder;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Shots;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Damaged portraits for the decoder process, damaged frames for the decoder in this one: what comes of them, and what stays in memory. */
@Command(
        name = "./gatehouse bench portraits-fuzz",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Damages images of every coding (cut, flipped, spliced, lying headers, segments and sizes) and has them decoded as portraits by",
            "the decoder process and, where they still begin like a JPEG, as frames in this process.",
            "Exits with 1 on any result without a name, and if a picture that is whole does not decode at the end."
        })
final class PortraitFuzz implements Callable<Integer> {
    private static final int ROWS = 10;
    private static final long KIBIBYTE = 1024;
    private static final String PICTURE = "a picture all the same";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--images", defaultValue = "100000", description = "How many (${DEFAULT-VALUE}).")
    private int images;

    @Option(names = "--seed", defaultValue = "10918", description = "Which ones (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--deadline",
            defaultValue = "2000",
            description = "Milliseconds for a portrait (${DEFAULT-VALUE}).")
    private long deadlineMillis;

    private final Map<String, Long> portraits = new TreeMap<>();
    private final Map<String, Long> frames = new TreeMap<>();
    private long unnamed;
    private long slowestMillis;

    /** 0 when every image had a named result, 1 when one had not, 2 on wrong arguments. */
    public static void main(String[] arguments) {
        // Standard error belongs to libjpeg here, which comments on every damaged frame.
        System.exit(new CommandLine(new PortraitFuzz())
                .setErr(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    @Override
    public Integer call() throws FaceException {
        PrintWriter out = spec.commandLine().getOut();
        BufferedImage face = new FaceRenderer().render(FaceIdentity.of(2), Framing.PORTRAIT, Shots.portrait());
        List<byte[]> whole = EncodedPortrait.everyCodingOf(face).stream()
                .map(EncodedPortrait::bytes)
                .toList();
        Random random = new Random(seed);
        PictureDamage damage = new PictureDamage(random, whole);
        out.printf(
                Locale.ROOT,
                "%10s %14s %14s %14s %10s%n",
                "images",
                "RSS here KiB",
                "heap here KiB",
                "RSS there KiB",
                "processes");
        boolean sound;
        try (DecoderProcess decoder =
                DecoderProcess.start(DecoderSettings.usual().withImage(Duration.ofMillis(deadlineMillis)))) {
            decoder.awaitReady();
            row(out, 0, decoder);
            for (int row = 1; row <= ROWS; row++) {
                for (int i = images / ROWS * (row - 1); i < (row == ROWS ? images : images / ROWS * row); i++) {
                    one(damage.of(whole.get(random.nextInt(whole.size()))), decoder);
                }
                row(out, row == ROWS ? images : images / ROWS * row, decoder);
            }
            sound = whole.stream().allMatch(picture -> PICTURE.equals(result(picture, decoder)));
        }
        table(out, "as portraits, by the decoder process", portraits);
        table(out, "as frames, in this process", frames);
        out.printf(
                Locale.ROOT,
                "seed %d, %d images, slowest portrait %d ms, %d without a name; whole pictures %s%n",
                seed,
                images,
                slowestMillis,
                unnamed,
                sound ? "decode afterwards" : "DO NOT DECODE AFTERWARDS");
        out.flush();
        return unnamed == 0 && sound ? 0 : 1;
    }

    private void one(byte[] image, DecoderProcess decoder) {
        long began = System.nanoTime();
        portraits.merge(result(image, decoder), 1L, Long::sum);
        slowestMillis = Math.max(
                slowestMillis, Duration.ofNanos(System.nanoTime() - began).toMillis());
        if (ImageFormat.of(image).filter(ImageFormat.JPEG::equals).isPresent()) {
            frames.merge(result(image, frame -> PictureDecoder.decode(frame, ImageBounds.PROBE)), 1L, Long::sum);
        }
    }

    private String result(byte[] image, PortraitDecoder decoder) {
        try {
            decoder.decode(image).close();
            return PICTURE;
        } catch (FaceException e) {
            return e.code().name();
        } catch (RuntimeException | Error e) {
            unnamed++;
            return "WITHOUT A NAME: " + e;
        }
    }

    private void row(PrintWriter out, int done, DecoderProcess decoder) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long processes = 1
                + portraits.getOrDefault(FaceErrorCode.IMAGE_DECODING_TIMED_OUT.name(), 0L)
                + portraits.getOrDefault(FaceErrorCode.IMAGE_DECODER_DIED.name(), 0L);
        out.printf(
                Locale.ROOT,
                "%10d %14d %14d %14d %10d%n",
                done,
                ProcessMemory.residentKibibytes(ProcessHandle.current().pid()),
                (runtime.totalMemory() - runtime.freeMemory()) / KIBIBYTE,
                decoder.pid().isPresent()
                        ? ProcessMemory.residentKibibytes(decoder.pid().getAsLong())
                        : 0,
                processes);
        out.flush();
    }

    private static void table(PrintWriter out, String title, Map<String, Long> results) {
        out.printf("%n%s%n", title);
        results.forEach((name, count) -> out.printf(Locale.ROOT, "  %-34s %10d%n", name, count));
    }
}
