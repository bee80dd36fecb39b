// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.awt.Color;
import java.nio.file.Path;
import org.gatehouse.document.ocr.PageImage;

public final class GroupSketch {
    public static void main(String[] args) throws Exception {
        org.bytedeco.opencv.global.opencv_core.setNumThreads(1);
        int looks = Integer.getInteger("looks", 2);
        for (int round = Integer.getInteger("rounds", 1); round > 0; round--)
            for (String f : args) {
                PageImage page = BarSketch.load(Path.of(f));
                Drawing drawing = new Drawing(page, Math.min(3, 1200.0 / Math.max(page.width(), page.height())));
                StringBuilder report = new StringBuilder(f.replaceAll(".*/", ""));
                try (LineLocator locator = new LineLocator(page)) {
                    for (int i = 0; i < looks && locator.hasNext(); i++) {
                        long t = java.lang.management.ManagementFactory.getThreadMXBean()
                                .getCurrentThreadCpuTime();
                        var groups = locator.next();
                        report.append("  | %.1f ms"
                                .formatted((java.lang.management.ManagementFactory.getThreadMXBean()
                                                        .getCurrentThreadCpuTime()
                                                - t)
                                        / 1e6));
                        int n = 0;
                        for (LineGroup g : groups.subList(0, Math.min(3, groups.size()))) {
                            report.append(" [%.2f:".formatted(g.score()));
                            for (TextLine l : g.lines()) {
                                report.append(" %.0fx%.1f".formatted(l.length() / l.capHeight(), l.capHeight()));
                                drawing.box(
                                        l,
                                        n == 0 ? Color.RED : n == 1 ? Color.BLUE : Color.GREEN,
                                        "%d.%d %.2f".formatted(i, n, g.score()));
                            }
                            report.append("]");
                            n++;
                        }
                    }
                }
                System.out.println(report);
                drawing.save(Path.of("/tmp/locate-out", f.replaceAll(".*/", "")));
            }
    }
}
