// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.gatehouse.sim.page.PrintedLine;
import org.gatehouse.sim.page.Quadrilateral;

/** Debian's Tesseract with its English model, as one would call it: on the whole page, or on the strip with the MRZ cut out. */
final class Tesseract {
    private static final String WHITELIST = "tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";

    /** What one call came to. */
    record Answer(boolean exact, double millis) {}

    private final Path folder;

    Tesseract(Path folder) {
        this.folder = folder;
    }

    Answer wholePage(BenchPage page) throws IOException, InterruptedException {
        return read(page.encoded(), page.lines(), List.of());
    }

    /** Kinder: told where the MRZ is and which characters there are. */
    Answer strip(BenchPage page) throws IOException, InterruptedException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.encoded()));
        byte[] cut = BenchPage.png(cut(picture, page.truth().orElseThrow().lines()));
        return read(cut, page.lines(), List.of("-c", WHITELIST));
    }

    private Answer read(byte[] picture, List<String> lines, List<String> options)
            throws IOException, InterruptedException {
        Path file = folder.resolve("page.png");
        Files.write(file, picture);
        List<String> command =
                new ArrayList<>(List.of("tesseract", file.toString(), "stdout", "--psm", "6", "-l", "eng"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        long begun = System.nanoTime();
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("tesseract failed: install Debian's tesseract-ocr");
        }
        double millis = (System.nanoTime() - begun) / 1e6;
        List<String> read = text.lines()
                .map(line -> line.replace(" ", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        return new Answer(Collections.indexOfSubList(read, lines) >= 0, millis);
    }

    /** The strip with the lines of the MRZ, level, with half a line of room around. */
    private static BufferedImage cut(BufferedImage picture, List<PrintedLine> lines) {
        Quadrilateral first = lines.get(0).where();
        Quadrilateral last = lines.get(lines.size() - 1).where();
        Point2D begin = first.upperLeft();
        double angle = Math.atan2(
                first.upperRight().getY() - begin.getY(), first.upperRight().getX() - begin.getX());
        double room = first.upperLeft().distance(first.lowerLeft()) / 2;
        int width = (int) Math.ceil(begin.distance(first.upperRight()) + 2 * room);
        int height = (int) Math.ceil(begin.distance(last.lowerLeft()) + 2 * room);
        BufferedImage strip = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = strip.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.translate(room, room);
        pen.rotate(-angle);
        pen.translate(-begin.getX(), -begin.getY());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return strip;
    }
}
