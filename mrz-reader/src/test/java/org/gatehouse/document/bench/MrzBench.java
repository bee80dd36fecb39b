// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.bytedeco.opencv.global.opencv_core;
import org.gatehouse.document.ocr.PageException;
import org.gatehouse.document.ocr.PageImage;
import org.gatehouse.document.ocr.PageImages;
import org.gatehouse.document.ocr.PageReader;
import org.gatehouse.document.ocr.PageReading;
import org.gatehouse.sim.page.Profile;
import org.gatehouse.sim.page.print.Light;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads generated pages and published specimens: how many exactly, how fast, and what Tesseract makes of the same pages. */
@Command(
        name = "./gatehouse bench mrz",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "How many MRZs are read exactly from pictures of pages, and how fast: generated pages, and the published specimens",
            "where they lie in ../shared/data/mrz. Milliseconds are processor time of one thread; the decoding of the picture is given apart.",
            ""
        })
final class MrzBench implements Callable<Integer> {
    private static final int BATCH = 32;
    private static final int WARM_UP = 40;
    private static final double[] PROBABILITIES = {0.5, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999};

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--pages", defaultValue = "2000", description = "Pages of each profile (${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--blank",
            defaultValue = "1000",
            description = "Pages without an MRZ (${DEFAULT-VALUE}): all should be \"not found\".")
    private int blank;

    @Option(names = "--seed", defaultValue = "1000000", description = "Of the first page (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--profiles",
            split = ",",
            defaultValue = "CLEAN_300,CLEAN_150,HARD,BLANK",
            description = "Which are generated (${DEFAULT-VALUE}).")
    private List<Profile> profiles = List.of();

    @Option(
            names = "--lights",
            split = ",",
            defaultValue = "VISIBLE,INFRARED",
            description = "In which light the pages are pictured (${DEFAULT-VALUE}).")
    private List<Light> lights = List.of();

    @Option(
            names = "--tesseract",
            defaultValue = "100",
            description = "Pages of each profile that Tesseract reads as well (${DEFAULT-VALUE}); 0 for none.")
    private int withTesseract;

    @Option(names = "--list-wrong", description = "Which pages were not read exactly.")
    private boolean listWrong;

    @Option(names = "--floors", description = "How many right and wrong readings have which estimated probability.")
    private boolean floors;

    /** 0 when all was measured, 2 on wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MrzBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        // All of its work on this thread, where it is counted.
        opencv_core.setNumThreads(1);
        // Pages are made on several threads; the files of a disk cache would only be in their way.
        ImageIO.setUseCache(false);
        Path scratch = Files.createTempDirectory("gatehouse-bench");
        List<PageTally> tallies = new ArrayList<>();
        List<TesseractTally> others = new ArrayList<>();
        try (PageReader reader = PageReader.open()) {
            warmUp(reader);
            for (BenchPages kind : kinds()) {
                PageTally tally = new PageTally(kind.name());
                TesseractTally other = new TesseractTally(kind.name());
                measure(kind, reader, tally, new Tesseract(scratch), other);
                if (tally.any()) {
                    tallies.add(tally);
                }
                if (other.any()) {
                    others.add(other);
                }
            }
        } finally {
            Files.deleteIfExists(scratch.resolve("page.png"));
            Files.deleteIfExists(scratch);
        }
        progress("done%n");
        print(tallies, others);
        return 0;
    }

    private List<BenchPages> kinds() throws IOException {
        List<BenchPages> kinds = new ArrayList<>();
        for (Profile profile : profiles) {
            for (Light light : lights) {
                kinds.add(BenchPages.generated(profile, light, seed, profile == Profile.BLANK ? blank : pages));
            }
        }
        kinds.add(BenchPages.published(Path.of("..", "shared", "data", "mrz")));
        return kinds;
    }

    private void warmUp(PageReader reader) throws PageException {
        BenchPages pages = BenchPages.generated(Profile.CLEAN_300, Light.VISIBLE, seed - WARM_UP, WARM_UP);
        for (int from = 0; from < WARM_UP; from += BATCH) {
            progress("warming up, %d of %d", from, WARM_UP);
            for (BenchPage page : pages.batch(from, BATCH)) {
                reader.read(PageImages.decode(page.encoded()));
            }
        }
    }

    private void measure(BenchPages kind, PageReader reader, PageTally tally, Tesseract tesseract, TesseractTally other)
            throws PageException, IOException, InterruptedException {
        for (int from = 0; from < kind.count(); from += BATCH) {
            progress("%s, %d of %d", kind.name(), from, kind.count());
            List<BenchPage> batch = kind.batch(from, BATCH);
            for (BenchPage page : batch) {
                long begun = ProcessorTime.now();
                PageImage picture = PageImages.decode(page.encoded());
                long decoded = ProcessorTime.now();
                PageReading reading = reader.read(picture);
                long read = ProcessorTime.now();
                tally.add(page, reading, (read - decoded) / 1e6, (decoded - begun) / 1e6);
            }
            for (int i = from; i < Math.min(from + batch.size(), withTesseract); i++) {
                BenchPage page = batch.get(i - from);
                if (page.truth().isPresent() && !page.lines().isEmpty()) {
                    progress("%s, Tesseract %d of %d", kind.name(), i, withTesseract);
                    other.add(tally.wasExact(i), tally.millis(i), tesseract.wholePage(page), tesseract.strip(page));
                }
            }
        }
    }

    private void print(List<PageTally> tallies, List<TesseractTally> others) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(PageTally.head());
        tallies.forEach(tally -> out.println(tally.row()));
        out.println();
        out.println(PageTally.sum(tallies));
        if (!others.isEmpty()) {
            out.println();
            out.println(TesseractTally.head());
            others.forEach(other -> out.println(other.row()));
        }
        if (floors) {
            out.println();
            out.println("| pages | probability at least | right | wrong |\n|---|---|---|---|");
            for (PageTally tally : tallies) {
                for (double probability : PROBABILITIES) {
                    out.println(tally.above(probability));
                }
            }
        }
        if (listWrong) {
            out.println();
            tallies.forEach(tally -> tally.wrong().forEach(out::println));
        }
        out.flush();
    }

    private void progress(String format, Object... values) {
        PrintWriter err = spec.commandLine().getErr();
        err.print("\r\033[K" + String.format(Locale.ROOT, format, values));
        err.flush();
    }
}
