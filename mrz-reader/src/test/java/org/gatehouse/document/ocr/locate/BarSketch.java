// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.document.ocr.PageImage;

public final class BarSketch {
    public static void main(String[] args) throws Exception {
        org.bytedeco.opencv.global.opencv_core.setNumThreads(1);
        for (String f : args) {
            PageImage page = load(Path.of(f));
            Drawing drawing = new Drawing(page, Math.min(3, 1200.0 / Math.max(page.width(), page.height())));
            double ms = 0;
            int count = 0;
            StringBuilder report = new StringBuilder(f.replaceAll(".*/", ""));
            try (Pyramid pyramid = new Pyramid(page)) {
                int n = 0;
                for (double side : new double[] {420, 840}) {
                    double scale = Math.max(0.8, pyramid.longSide() / side);
                    Frame frame = Frame.at(0, 0, 0, scale);
                    long start = System.nanoTime();
                    try (Scratch scratch = new Scratch()) {
                        Mat grey = pyramid.draw(
                                frame, (int) (page.width() / scale), (int) (page.height() / scale), scratch);
                        var bars = BarFinder.find(grey);
                        report.append(" %d bars %.1f ms".formatted(bars.size(), (System.nanoTime() - start) / 1e6));
                        for (var bar : bars) {
                            TextLine line = frame.line(
                                    bar.left(), bar.leftMiddle(), bar.right(), bar.rightMiddle(), bar.thickness());
                            long t = System.nanoTime();
                            var tracked = new LineTracker(pyramid).track(line);
                            ms += (System.nanoTime() - t) / 1e6;
                            count++;
                            if (tracked.isPresent()) {
                                var k = tracked.get();
                                boolean good = k.cells() > 24 && k.cells() < 50 && k.regularity() > 0.1;
                                if (good)
                                    drawing.box(
                                            k.line(),
                                            n == 0 ? Color.RED : Color.BLUE,
                                            "%.1f n%.1f p%.2f r%.2f q%.2f"
                                                    .formatted(
                                                            k.line().capHeight(),
                                                            k.cells(),
                                                            k.pitch() / k.line().capHeight(),
                                                            k.regularity(),
                                                            k.quiet()));
                            }
                        }
                    }
                    n++;
                    if (scale == 0.8) break;
                }
            }
            System.out.println(report + " tracked %d in %.1f ms".formatted(count, ms));
            drawing.save(Path.of("/tmp/locate-out", f.replaceAll(".*/", "")));
        }
    }

    static PageImage load(Path file) throws Exception {
        BufferedImage image = ImageIO.read(file.toFile());
        byte[] grey = new byte[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                grey[y * image.getWidth() + x] =
                        (byte) ((299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000);
            }
        }
        return new PageImage(image.getWidth(), image.getHeight(), grey);
    }
}
