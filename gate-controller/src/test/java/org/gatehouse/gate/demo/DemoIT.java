// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.gatehouse.sim.scenario.DemoOptions;
import org.gatehouse.sim.scenario.DemoRig;
import org.gatehouse.sim.scenario.DemoStories;
import org.gatehouse.sim.scenario.Progress;
import org.gatehouse.sim.scenario.Story;
import org.gatehouse.sim.scenario.StoryReport;
import org.junit.jupiter.api.Test;

/** The whole gate: the packaged controller on real pcscd, MQTT, MJPEG and H2, and the twelve travellers of the demo. */
class DemoIT {

    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root"));

    @Test
    void everyTravellerEndsAsExpected() throws Exception {
        long seed = new SecureRandom().nextInt(Integer.MAX_VALUE);
        DemoOptions options = new DemoOptions(
                ROOT.resolve("gate-controller/target/quarkus-app/quarkus-run.jar"),
                ROOT.resolve("face-match/target/models"),
                null,
                0,
                seed,
                false,
                List.of("-Xmx768m"));
        List<Story> stories = DemoStories.all();
        assertThat(stories).hasSize(12);
        SoftAssertions all = new SoftAssertions();
        try (DemoRig rig =
                DemoRig.start(options, stories, Clock.systemUTC(), new SecureRandom(), new Progress(System.err))) {
            for (Story story : stories) {
                StoryReport report = rig.play(story);
                all.assertThat(report.asExpected())
                        .as(
                                "seed %d: %s ended as %s after %s %s",
                                seed, story.id(), report.happened(), report.steps(), report.trouble())
                        .isTrue();
                if (story.id().equals("upside-down")) {
                    turnedOverOnce(all, seed, report);
                }
            }
        }
        all.assertAll();
    }

    /** The cover is answered by one turn-it-over; the page laid upside down by nothing: it is read as it lies. */
    private static void turnedOverOnce(SoftAssertions all, long seed, StoryReport report) {
        List<String> states =
                report.steps().stream().map(StoryReport.StepTime::state).toList();
        all.assertThat(states)
                .as("seed %d: %s", seed, report.story().id())
                .containsOnlyOnce("TURN_OVER")
                .doesNotContain("LAY_AGAIN", "PUSH_IN");
        all.assertThat(states.stream().filter("DOC_PRESENT"::equals))
                .as("seed %d: one retry only", seed)
                .hasSize(2);
    }
}
