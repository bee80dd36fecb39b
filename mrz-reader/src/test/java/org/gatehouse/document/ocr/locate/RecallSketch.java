// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.nio.file.*;
import java.util.*;
import org.gatehouse.document.ocr.PageImage;

public final class RecallSketch {
    public static void main(String[] args) throws Exception {
        org.bytedeco.opencv.global.opencv_core.setNumThreads(1);
        for (String dir : args) {
            Map<String, List<double[]>> truth = new TreeMap<>();
            for (String row : Files.readAllLines(Path.of(dir, "truth.csv"))) {
                String[] c = row.split(",");
                truth.computeIfAbsent(c[0], k -> new ArrayList<>())
                        .add(Arrays.stream(c)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
            int pages = 0, first = 0, three = 0, any = 0, inLooks = 0;
            int[] atLook = new int[60];
            List<Double> centre = new ArrayList<>(),
                    cap = new ArrayList<>(),
                    angle = new ArrayList<>(),
                    ends = new ArrayList<>(),
                    ms = new ArrayList<>(),
                    msAll = new ArrayList<>(),
                    groupsBefore = new ArrayList<>();
            StringBuilder missed = new StringBuilder();
            for (var e : truth.entrySet()) {
                PageImage page = BarSketch.load(Path.of(dir, e.getKey()));
                boolean whole = e.getValue().stream()
                        .allMatch(l -> Math.min(Math.min(l[0], l[2]), Math.min(l[1], l[3])) > 2
                                && Math.max(l[0], l[2]) < page.width() - 2
                                && Math.max(l[1], l[3]) < page.height() - 2);
                if (!whole) continue;
                pages++;
                int found = -1;
                int n = 0;
                int look = 0;
                long t0 = cpu();
                try (LineLocator locator = new LineLocator(page)) {
                    for (; found < 0 && locator.hasNext() && look < 30; look++) {
                        var groups = locator.next();
                        if (look == 0) ms.add((cpu() - t0) / 1e6);
                        for (LineGroup g : groups) {
                            int good = 0;
                            for (double[] t : e.getValue())
                                if (g.lines().stream().anyMatch(l -> hit(l, t))) good++;
                            if (good == e.getValue().size()) {
                                found = n;
                                for (double[] t : e.getValue())
                                    for (TextLine l : g.lines())
                                        if (hit(l, t)) {
                                            double[] m = measure(l, t);
                                            centre.add(m[0]);
                                            cap.add(m[1]);
                                            ends.add(m[3]);
                                            angle.add(Math.toDegrees(m[4]));
                                        }
                                break;
                            }
                            n++;
                        }
                    }
                }
                msAll.add((cpu() - t0) / 1e6);
                if (found >= 0) {
                    any++;
                    atLook[look]++;
                    groupsBefore.add((double) found);
                } else missed.append(' ').append(e.getKey());
                if (found == 0) first++;
                if (found >= 0 && found < 3) three++;
            }
            System.out.printf(
                    "%s: %d pages, first %d, of three %d, any %d; first look p50 %.1f ms p95 %.1f; until found p50 %.1f p95 %.1f ms; centre p50 %.3f p95 %.3f, cap p5 %.3f p50 %.3f p95 %.3f, angle p95 %.2f, too long p50 %.1f p95 %.1f caps, groups before p95 %.0f; looks %s; missed%s%n",
                    dir,
                    pages,
                    first,
                    three,
                    any,
                    q(ms, .5),
                    q(ms, .95),
                    q(msAll, .5),
                    q(msAll, .95),
                    q(centre, .5),
                    q(centre, .95),
                    q(cap, .05),
                    q(cap, .5),
                    q(cap, .95),
                    q(angle, .95),
                    q(ends, .5),
                    q(ends, .95),
                    q(groupsBefore, .95),
                    Arrays.toString(Arrays.copyOf(atLook, 31)),
                    missed);
        }
    }

    static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static double q(List<Double> v, double p) {
        if (v.isEmpty()) return Double.NaN;
        v.sort(null);
        return v.get((int) Math.min(v.size() - 1, p * v.size()));
    }

    static boolean hit(TextLine l, double[] t) {
        double[] m = measure(l, t);
        return m[0] < 0.2 && Math.abs(m[1] - 1) < 0.2 && m[2] < 0.4 && m[3] < 20;
    }
    /** centre error, cap ratio, short by, long by, angle */
    static double[] measure(TextLine l, double[] t) {
        double cap = t[4];
        double from = Neighbours.along(l, t[0], t[1]), to = Neighbours.along(l, t[2], t[3]);
        if (from > to) {
            double x = from;
            from = to;
            to = x;
        }
        double a = off(l, t[0], t[1]), b = off(l, t[2], t[3]);
        double angle = Math.abs(Math.IEEEremainder(l.angle() - Math.atan2(t[3] - t[1], t[2] - t[0]), Math.PI));
        return new double[] {
            Math.max(Math.abs(a), Math.abs(b)) / cap,
            l.capHeight() / cap,
            Math.max(-from, to - l.length()) / cap,
            Math.max(from, l.length() - to) / cap,
            angle
        };
    }

    static double off(TextLine l, double x, double y) {
        return -(x - l.startX()) * Math.sin(l.angle()) + (y - l.startY()) * Math.cos(l.angle());
    }
}
