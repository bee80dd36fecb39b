// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import static org.bytedeco.opencv.global.opencv_core.setNumThreads;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.document.ocr.PageException;
import org.gatehouse.document.ocr.PageImage;
import org.gatehouse.document.ocr.PageImages;
import org.gatehouse.document.ocr.PageReader;
import org.gatehouse.document.ocr.PageReading;
import org.gatehouse.document.ocr.ReadingTrace;
import org.gatehouse.document.ocr.read.LineModelException;

/**
 * Reads the published specimen pictures beside the checkout and prints for each whether it is read exactly as printed,
 * whether that is accepted, the line reads and the processor's milliseconds. Texts are shown only with {@code --show}: they
 * are those of specimens.
 */
public final class SpecimenBench {
    private static final int WARM_UP = 3;

    private SpecimenBench() {}

    public static void main(String[] args) throws IOException, LineModelException, PageException {
        Path folder = Path.of("..", "shared", "data", "mrz");
        List<String> arguments = new ArrayList<>(Arrays.asList(args));
        boolean show = arguments.remove("--show");
        if (!arguments.isEmpty()) {
            folder = Path.of(arguments.get(0));
        }
        setNumThreads(1);
        try (PageReader reader = PageReader.open()) {
            List<String> rows = Files.readAllLines(folder.resolve("groundtruth.csv"));
            warmUp(reader, folder, rows);
            int exact = 0;
            int accepted = 0;
            int wrongButAccepted = 0;
            List<Double> times = new ArrayList<>();
            for (String row : rows.subList(1, rows.size())) {
                String[] columns = row.split(",", -1);
                List<String> printed = Arrays.stream(columns, 6, 9)
                        .filter(line -> !line.isEmpty())
                        .toList();
                PageImage page = PageImages.decode(Files.readAllBytes(folder.resolve(columns[0])));
                Effort effort = new Effort();
                long start = effort.cpuNanos();
                PageReading reading = reader.read(page, effort);
                double millis = (effort.cpuNanos() - start) / 1e6;
                times.add(millis);
                boolean right = reading.lines().equals(printed);
                exact += right ? 1 : 0;
                accepted += right && reading.accepted() ? 1 : 0;
                wrongButAccepted += !right && reading.accepted() ? 1 : 0;
                System.out.printf(
                        "%-48s %-8s %-12s %-6s %6.1f ms %3d line reads, confidence %7.3f%n",
                        columns[0],
                        right ? "exact" : reading.found() ? "WRONG" : "nothing",
                        reading.accepted() ? "accepted" : "not accepted",
                        reading.valid() ? "valid" : "",
                        millis,
                        effort.lineReads,
                        reading.confidence());
                if (show && !right) {
                    for (int i = 0; i < Math.max(printed.size(), reading.lines().size()); i++) {
                        System.out.println("    printed " + (i < printed.size() ? printed.get(i) : "")
                                + "\n    read    "
                                + (i < reading.lines().size() ? reading.lines().get(i) : ""));
                    }
                }
            }
            times.sort(null);
            System.out.printf(
                    "%d pictures: %d exact, %d of them accepted, %d wrong but accepted; median %.1f ms, p95 %.1f ms%n",
                    times.size(), exact, accepted, wrongButAccepted, times.get(times.size() / 2), times.get((int)
                            (times.size() * 0.95)));
        }
    }

    private static void warmUp(PageReader reader, Path folder, List<String> rows) throws IOException, PageException {
        for (int i = 1; i <= WARM_UP; i++) {
            reader.read(PageImages.decode(
                    Files.readAllBytes(folder.resolve(rows.get(i).split(",", -1)[0]))));
        }
    }

    private static final class Effort implements ReadingTrace {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private int lineReads;

        long cpuNanos() {
            return threads.getCurrentThreadCpuTime();
        }

        @Override
        public void finished(int lineReads) {
            this.lineReads = lineReads;
        }
    }
}
