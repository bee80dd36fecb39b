// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.portrait.DecoderProcess;
import org.gatehouse.face.portrait.DecoderSettings;
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

/** How long a portrait takes to decode: in the process that asks, and in a process of its own. */
@Command(
        name = "./gatehouse bench portraits",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Decodes a rendered portrait of 480 x 640 in every coding, in turn in this process and in the decoder process: milliseconds,",
            "least, median and 95th percentile; and what the decoder process costs."
        })
final class PortraitBench implements Callable<Integer> {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double KIBIBYTES_PER_MEBIBYTE = 1024;
    private static final int STARTS = 5;
    private static final int WARMING = 50;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "300", description = "For each coding (${DEFAULT-VALUE}).")
    private int rounds;

    /** 0, or 2 on wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PortraitBench()).execute(arguments));
    }

    @Override
    public Integer call() throws FaceException {
        PrintWriter out = spec.commandLine().getOut();
        double[] starts = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long began = System.nanoTime();
            try (DecoderProcess decoder = DecoderProcess.start(DecoderSettings.usual())) {
                decoder.awaitReady();
                starts[i] = (System.nanoTime() - began) / NANOS_PER_MILLI;
            }
        }
        BufferedImage face = new FaceRenderer().render(FaceIdentity.of(2), Framing.GATE, Shots.portrait());
        out.printf(
                Locale.ROOT,
                "%-26s %7s %12s %12s %12s %12s %12s %12s%n",
                face.getWidth() + " x " + face.getHeight(),
                "bytes",
                "here least",
                "here median",
                "here p95",
                "there least",
                "there median",
                "there p95");
        try (DecoderProcess decoder = DecoderProcess.start(DecoderSettings.usual())) {
            for (EncodedPortrait portrait : EncodedPortrait.everyCodingOf(face)) {
                compare(out, portrait, decoder);
            }
            long pid = decoder.pid().orElseThrow();
            out.printf(
                    Locale.ROOT,
                    "decoder process: ready after %.0f ms (median of %d starts), %.0f MiB resident, %.0f MiB addressed%n",
                    quantile(starts, 0.5),
                    STARTS,
                    ProcessMemory.residentKibibytes(pid) / KIBIBYTES_PER_MEBIBYTE,
                    ProcessMemory.mostAddressedKibibytes(pid) / KIBIBYTES_PER_MEBIBYTE);
        }
        out.flush();
        return 0;
    }

    private void compare(PrintWriter out, EncodedPortrait portrait, PortraitDecoder there) throws FaceException {
        PortraitDecoder here = PortraitDecoder.inThisProcess();
        double[] hereMillis = new double[rounds];
        double[] thereMillis = new double[rounds];
        for (int i = -WARMING; i < rounds; i++) {
            double first = millis(here, portrait.bytes());
            double second = millis(there, portrait.bytes());
            if (i >= 0) {
                hereMillis[i] = first;
                thereMillis[i] = second;
            }
        }
        out.printf(
                Locale.ROOT,
                "%-26s %7d %12.2f %12.2f %12.2f %12.2f %12.2f %12.2f%n",
                portrait.coding(),
                portrait.bytes().length,
                quantile(hereMillis, 0),
                quantile(hereMillis, 0.5),
                quantile(hereMillis, 0.95),
                quantile(thereMillis, 0),
                quantile(thereMillis, 0.5),
                quantile(thereMillis, 0.95));
        out.flush();
    }

    private static double millis(PortraitDecoder decoder, byte[] encoded) throws FaceException {
        long began = System.nanoTime();
        decoder.decode(encoded).close();
        return (System.nanoTime() - began) / NANOS_PER_MILLI;
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
