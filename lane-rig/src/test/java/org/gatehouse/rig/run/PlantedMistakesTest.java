// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.rig.check.Violation;
import org.gatehouse.rig.plan.Decision;
import org.gatehouse.rig.plan.FaultLevel;
import org.gatehouse.rig.plan.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the simulation is worth: it finds mistakes that were made on purpose, and tells them shortly. */
class PlantedMistakesTest {
    private static final long SEED = 5;
    private static final int MOST_LIVES = 3_000;

    @ParameterizedTest
    @EnumSource(PlantedMistake.class)
    void isFoundShortenedAndTold(PlantedMistake mistake) throws IOException {
        LifeResult failed = find(mistake);
        assertThat(failed.violation().map(Violation::rule)).as("seed " + SEED).contains(mistake.broken());

        Story story = new Story(failed, mistake.workshop());
        assertThat(story.shortest().decisions())
                .as("of " + failed.plan().decisions())
                .hasSizeLessThanOrEqualTo(6);
        assertThat(story.lines())
                .last()
                .asString()
                .contains("NOT HELD", mistake.broken().sentence());
        Path told = Path.of("target", "stories", mistake + ".txt");
        Files.createDirectories(told.getParent());
        Files.write(told, story.lines());

        // Not one decision too many: without any of them nothing is wrong.
        for (Decision one : story.shortest().decisions()) {
            List<Decision> fewer = new ArrayList<>(story.shortest().decisions());
            fewer.remove(one);
            Plan plan = story.shortest().with(fewer);
            assertThat(new LaneLife(plan, mistake.workshop()).live().violation().map(Violation::rule))
                    .as("without: " + one.sentence())
                    .isNotEqualTo(java.util.Optional.of(mistake.broken()));
        }
    }

    private static LifeResult find(PlantedMistake mistake) {
        for (int life = 0; life < MOST_LIVES; life++) {
            LifeResult result = new LaneLife(Plan.drawn(SEED, life, FaultLevel.HEAVY), mistake.workshop()).live();
            // One mistake can break several rules: its own has to be among them.
            if (result.violation().map(Violation::rule).equals(Optional.of(mistake.broken()))) {
                return result;
            }
        }
        throw new AssertionError(mistake + " was not found with seed " + SEED);
    }
}
