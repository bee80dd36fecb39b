// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageOutputStream;
import org.gatehouse.sim.page.PageTruth;
import org.gatehouse.sim.page.Profile;
import org.gatehouse.sim.page.SpecimenPage;
import org.gatehouse.sim.page.SpecimenPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes pages of invented documents as PNG files, and what is on them as {@code truth.csv}. */
@Command(
        name = "pages",
        description = "Writes specimen pages in visible and infra-red light, and truth.csv with what is on them.",
        mixinStandardHelpOptions = true)
final class PagesCommand implements Callable<Integer> {

    @Option(names = "--profile", required = true, paramLabel = "P", description = "one of ${COMPLETION-CANDIDATES}")
    Profile profile = Profile.CLEAN_300;

    @Option(names = "--count", paramLabel = "N", defaultValue = "10", description = "how many (${DEFAULT-VALUE})")
    int count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "of the first page, the next page has the next seed (${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where to write; made if need be")
    Path out = Path.of(".");

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        StringBuilder truth = new StringBuilder("file,format,line1,line2,line3,check_digits_ok,mrz\n");
        for (int i = 0; i < count; i++) {
            SpecimenPage page = SpecimenPages.page(profile, seed + i);
            String name = String.format(Locale.ROOT, "%s-%06d", profile.name().toLowerCase(Locale.ROOT), seed + i);
            write(page.visible(), out.resolve(name + "-visible.png"));
            write(page.infrared(), out.resolve(name + "-infrared.png"));
            truth.append(row(name + "-visible.png", page.truth())).append('\n');
            truth.append(row(name + "-infrared.png", page.truth())).append('\n');
        }
        Files.writeString(out.resolve("truth.csv"), truth, StandardCharsets.US_ASCII);
        return 0;
    }

    private static String row(String file, PageTruth truth) {
        List<String> lines = truth.mrzLines();
        StringJoiner row = new StringJoiner(",");
        row.add(file);
        row.add(truth.format().map(Enum::name).orElse(""));
        for (int i = 0; i < 3; i++) {
            row.add(i < lines.size() ? lines.get(i) : "");
        }
        return row.add(Boolean.toString(truth.checkDigitsRight()))
                .add(Boolean.toString(!lines.isEmpty()))
                .toString();
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.deleteIfExists(file);
        try (FileImageOutputStream stream = new FileImageOutputStream(file.toFile())) {
            ImageIO.write(image, "png", stream);
        }
    }
}
