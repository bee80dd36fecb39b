// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.document.lds.Dg2;
import org.gatehouse.document.ocr.PageImage;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.page.PageImages;
import org.gatehouse.sim.scenario.DemoOptions;
import org.gatehouse.sim.scenario.DemoRig;
import org.gatehouse.sim.scenario.DemoStories;
import org.gatehouse.sim.scenario.LaidAs;
import org.gatehouse.sim.scenario.LaidPassport;
import org.gatehouse.sim.scenario.Progress;
import org.gatehouse.sim.scenario.Story;
import org.gatehouse.sim.scenario.StoryReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Proof of forgetting: a traveller crosses the packaged controller, then a heap dump and every file that the controller wrote
 * are searched for the traveller's data. A dump in the midst of the same transaction must find it: the search can fail.
 */
class ForgettingIT {

    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root"));

    private static final Path MODELS = ROOT.resolve("face-match/target/models");

    private static final Set<String> PAGE = Set.of(
            "infra-red page (middle)",
            "infra-red page (end)",
            "visible page (middle)",
            "visible page (end)",
            "infra-red pixels",
            "visible pixels");
    private static final int PIXELS = 48;

    @TempDir
    Path folder;

    @Test
    void afterACrossingNeitherHeapNorDiskHoldsPortraitMrzOrEmbedding() throws Exception {
        Story story = DemoStories.named("genuine-bac").orElseThrow();
        DemoOptions options = new DemoOptions(
                ROOT.resolve("gate-controller/target/quarkus-app/quarkus-run.jar"),
                MODELS,
                folder.resolve("run"),
                0,
                7,
                false,
                List.of("-Xmx768m"));
        try (DemoRig rig = DemoRig.start(
                options, List.of(story), Clock.systemUTC(), new SecureRandom(), new Progress(System.err))) {
            Canaries canaries = canaries(rig.laid(story));
            Map<String, Path> dumps = new LinkedHashMap<>();

            StoryReport report = rig.play(story, step -> {
                if (step.state().equals("FACE")) {
                    dumps.put("during", heapDump(rig.controllerPid(), "during.hprof"));
                }
            });
            assertThat(report.asExpected()).as("%s", report).isTrue();

            Set<String> during = canaries.foundIn(dumps.get("during"));
            assertThat(during)
                    .as("the search finds what is there in the midst of the transaction")
                    .contains("portrait (middle)", "embedding")
                    .as("the page's pictures are gone as soon as they are read")
                    .doesNotContainAnyElementsOf(PAGE);
            assertThat(canaries.foundIn(heapDump(ProcessHandle.current().pid(), "rig.hprof")))
                    .as("the search finds the page's pictures where there are some: in the rig that took them")
                    .contains("infra-red page (middle)", "visible page (end)");

            Set<String> after = canaries.foundIn(heapDump(rig.controllerPid(), "after.hprof"));
            assertThat(after).as("found in the heap after the crossing").isEmpty();
            assertThat(foundOnDisk(canaries))
                    .as("found in files after the crossing")
                    .isEmpty();
        }
    }

    private static Canaries canaries(LaidPassport laid) throws Exception {
        IssuedPassport passport = laid.passport();
        PageImages page = laid.picture(LaidAs.DATA_PAGE);
        byte[] portrait = passport.file(LdsFile.DG2).orElseThrow();
        return new Canaries()
                .bytes(
                        "embedding",
                        EmbeddingPattern.of(MODELS, Dg2.face(portrait).bytes()))
                .text("first MRZ line", passport.mrzLines().get(0))
                .text("second MRZ line", passport.mrzLines().get(1))
                .text("document number", passport.accessSecret().documentNumber())
                .picture("infra-red page", page.infrared())
                .picture("visible page", page.visible())
                .bytes("infra-red pixels", pixels(page.infrared()))
                .bytes("visible pixels", pixels(page.visible()))
                .picture("portrait", portrait);
    }

    /** A piece of the second line of the MRZ as the controller decodes it. */
    private static byte[] pixels(byte[] picture) throws Exception {
        PageImage image = org.gatehouse.document.ocr.PageImages.decode(picture);
        int start = (image.height() * 7 / 8) * image.width() + image.width() / 3;
        return Arrays.copyOfRange(image.grey(), start, start + PIXELS);
    }

    /** Of the live objects: the JVM collects garbage first. */
    private Path heapDump(long pid, String name) {
        Path file = folder.resolve(name);
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            "GC.heap_dump",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jcmd.getInputStream().readAllBytes());
            assertThat(jcmd.waitFor()).as(said).isZero();
        } catch (IOException failure) {
            throw new AssertionError("no heap dump", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", failure);
        }
        return file;
    }

    private Map<Path, Set<String>> foundOnDisk(Canaries canaries) throws IOException {
        Map<Path, Set<String>> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("run"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Set<String> here = new LinkedHashSet<>(canaries.foundIn(file));
                if (!here.isEmpty()) {
                    found.put(folder.relativize(file), here);
                }
            }
        }
        return found;
    }
}
