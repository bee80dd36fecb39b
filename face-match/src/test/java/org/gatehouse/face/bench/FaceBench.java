// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.Reference;
import org.gatehouse.face.detect.Network;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.SecurityLevel;
import org.gatehouse.sim.traveller.Cast;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** From a camera's frame to a verdict, beside the same networks called bare in OpenCV. */
@Command(
        name = "./gatehouse bench face",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Frames of 600 x 800 of a rendered traveller, with one and with two OpenCV threads: milliseconds, least, median, 95th percentile,",
            "of the matcher whole, of its steps, and in the same round of the same networks called bare on prepared inputs.",
            "Exits with 1 where the matcher without decoding takes more than 1.15 of the bare networks' processor time on one thread, by",
            "the medians: of all that is timed here a busy machine changes these two the least."
        })
final class FaceBench implements Callable<Integer> {
    private static final Path MODELS = Path.of("target/models");
    private static final double MOST = 1.15;
    private static final double MEDIAN = 0.5;
    private static final double P95 = 0.95;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int WIDTH = 600;
    private static final int FRAMES = 100;
    private static final int WARMING = 40;
    private static final long SEED = 2605;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "200", description = "For each number of threads (${DEFAULT-VALUE}).")
    private int rounds;

    /** 0; 1 where the target is missed, 2 on wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FaceBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        long began = System.nanoTime();
        ModelCatalogue catalogue = ModelCatalogue.read(MODELS);
        double ratio = 0;
        try (FaceMatcher matcher = FaceMatcher.load(catalogue, SecurityLevel.FMR_1_IN_1000, 1)) {
            double loaded = millisSince(began);
            Film film = Film.of(Cast.MIRELL.identity(), FRAMES, WIDTH, SEED);
            start(out, matcher, film, loaded);
            try (FaceRounds faces = new FaceRounds(film, matcher, catalogue)) {
                out.printf("%d of %d frames are good enough and shown in turn%n", faces.frames(), FRAMES);
                for (int threads : List.of(1, 2)) {
                    Network.useThreads(threads);
                    faces.run(WARMING);
                    FaceTimings timings = faces.run(rounds);
                    table(out, threads, faces.parts(), timings);
                    ratio = threads == 1 ? processorRatio(timings) : ratio;
                }
            }
        }
        out.flush();
        return ratio <= MOST ? 0 : 1;
    }

    private static void start(PrintWriter out, FaceMatcher matcher, Film film, double loaded) throws Exception {
        long portrait = System.nanoTime();
        try (Reference reference = matcher.enrol(film.portrait())) {
            double enrolled = millisSince(portrait);
            long frame = System.nanoTime();
            matcher.compare(reference, film.frames().get(0));
            out.printf(
                    Locale.ROOT,
                    "a fresh process: all models loaded %.0f ms, first portrait %.0f ms, first frame to verdict %.0f ms%n",
                    loaded,
                    enrolled,
                    millisSince(frame));
            out.flush();
        }
    }

    private void table(PrintWriter out, int threads, List<ModelPart> parts, FaceTimings timings) {
        out.printf(
                Locale.ROOT,
                "%n%-44s %10s %10s %10s %12s%n",
                threads + (threads == 1 ? " thread, " : " threads, ") + rounds + " rounds, ms",
                "least",
                "median",
                "p95",
                threads == 1 ? "processor" : "");
        row(out, threads, "decode", timings.decode);
        row(out, threads, "detect", timings.detect);
        row(out, threads, "mesh", timings.mesh);
        row(out, threads, "quality", timings.quality);
        row(out, threads, "align", timings.align);
        row(out, threads, "align and embed", timings.embed);
        row(out, threads, "compare", timings.compare);
        row(out, threads, "frame to verdict, whole", timings.whole);
        row(out, threads, "frame to verdict, without decoding", timings.pipeline());
        for (int i = 0; i < parts.size(); i++) {
            row(out, threads, "bare " + parts.get(i).name(), timings.bare.get(i));
        }
        row(out, threads, "bare, together", timings.allBare());
        row(out, threads, "presentation watch, one frame", timings.watch);
        out.printf(
                Locale.ROOT,
                "%-44s %10.3f %10.3f %10s %12s%n",
                "without decoding / bare",
                ratio(timings, 0),
                ratio(timings, MEDIAN),
                "",
                threads == 1 ? String.format(Locale.ROOT, "%.3f", processorRatio(timings)) : "");
        out.flush();
    }

    private static double ratio(FaceTimings timings, double share) {
        return timings.pipeline().wallMillis(share) / timings.allBare().wallMillis(share);
    }

    private static double processorRatio(FaceTimings timings) {
        return timings.pipeline().processorMillis(MEDIAN) / timings.allBare().processorMillis(MEDIAN);
    }

    /** Of two threads only the one that asks would be counted: better no processor time than half of it. */
    private static void row(PrintWriter out, int threads, String name, Timings timings) {
        out.printf(
                Locale.ROOT,
                "%-44s %10.2f %10.2f %10.2f %12s%n",
                name,
                timings.wallMillis(0),
                timings.wallMillis(MEDIAN),
                timings.wallMillis(P95),
                threads == 1 ? String.format(Locale.ROOT, "%.2f", timings.processorMillis(MEDIAN)) : "");
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_PER_MILLI;
    }
}
