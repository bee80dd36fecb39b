// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole gate on this machine: simulated hardware, a real controller, twelve travellers. */
@Command(
        name = "demo",
        description = "Starts a gate with simulated hardware, sends the scripted travellers and leaves the pages up.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every traveller as expected", "1:at least one was not", "3:the gate could not be set up"})
final class DemoCommand implements Callable<Integer> {

    private static final int NOT_AS_EXPECTED = 1;
    private static final int NOT_SET_UP = 3;

    @Option(names = "--controller", required = true, paramLabel = "JAR", hidden = true)
    @Nullable Path controller;

    @Option(names = "--models", defaultValue = "face-match/target/models", paramLabel = "DIR", hidden = true)
    @Nullable Path models;

    @Option(names = "--once", description = "play the scripted travellers once and end")
    boolean once;

    @Option(names = "--json", description = "one JSON object a traveller and one for the whole, on standard output")
    boolean json;

    @Option(names = "--seed", paramLabel = "N", description = "repeat a run's choices; printed with every run")
    @Nullable Long seed;

    @Option(
            names = "--traveller",
            paramLabel = "NAME",
            description = "play only this one (may be repeated); the names are printed with every run")
    List<String> only = List.of();

    @Option(names = "--port", defaultValue = "8080", paramLabel = "N", description = "port of the controller's pages")
    int port;

    @Option(names = "--run-directory", paramLabel = "DIR", description = "kept afterwards; default: a temporary one")
    @Nullable Path runDirectory;

    @Spec
    @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        SecureRandom secure = new SecureRandom();
        long chosen = seed != null ? seed : secure.nextInt(Integer.MAX_VALUE);
        Progress progress = new Progress(System.err);
        List<Story> stories = stories();
        DemoOptions options = new DemoOptions(
                Objects.requireNonNull(controller),
                Objects.requireNonNull(models),
                runDirectory,
                port,
                chosen,
                !once,
                List.of("-Xmx768m"));
        try (DemoRig rig = DemoRig.start(options, stories, Clock.systemUTC(), secure, progress)) {
            ReportPrinter printer = new ReportPrinter(System.out, json);
            List<StoryReport> reports = new ArrayList<>();
            for (Story story : stories) {
                StoryReport report = rig.play(story);
                printer.traveller(report);
                reports.add(report);
            }
            boolean neutral = NeutralScreens.identical(reports);
            printer.summary(reports, chosen, neutral);
            if (!once) {
                rig.openVisitorPage();
                new CountDownLatch(1).await();
            }
            return neutral && reports.stream().allMatch(StoryReport::asExpected) ? 0 : NOT_AS_EXPECTED;
        } catch (RigException notSetUp) {
            progress.say(String.valueOf(notSetUp.getMessage()));
            return NOT_SET_UP;
        }
    }

    private List<Story> stories() {
        if (only.isEmpty()) {
            return DemoStories.all();
        }
        List<Story> chosen = new ArrayList<>();
        for (String name : only) {
            chosen.add(DemoStories.named(name)
                    .orElseThrow(() -> new picocli.CommandLine.ParameterException(
                            Objects.requireNonNull(spec).commandLine(),
                            "There is no traveller '" + name + "'. There are: "
                                    + String.join(
                                            ", ",
                                            DemoStories.all().stream()
                                                    .map(Story::id)
                                                    .toList())
                                    + ".")));
        }
        return chosen;
    }
}
