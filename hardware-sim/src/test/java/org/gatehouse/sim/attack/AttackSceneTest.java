// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.gatehouse.sim.camera.Responsive;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Jpeg;
import org.junit.jupiter.api.Test;

class AttackSceneTest {

    private static final FaceRenderer RENDERER = new FaceRenderer();
    private static final long STARTED = 9_000_000_000L;

    private long nanos = STARTED;

    @Test
    void whatTheScreenAsksIsPassedOnInTheTimeOfTheAttack() {
        Recorded attacker = new Recorded();
        Responsive scene = new AttackScene(attacker, () -> nanos);

        for (String prompt : List.of("LOOK_HERE", "TURN_HEAD_LEFT", "TURN_HEAD_RIGHT", "OPEN_MOUTH", "", "WAIT")) {
            nanos += 1_000_000;
            scene.shown(prompt);
        }

        assertThat(attacker.heard)
                .containsExactly("TURN_LEFT after PT0.002S", "TURN_RIGHT after PT0.003S", "OPEN_MOUTH after PT0.004S");
    }

    @Test
    void theFrameIsThatOfTheMoment() {
        Recorded attacker = new Recorded();
        Responsive scene = new AttackScene(attacker, () -> nanos);

        nanos += 30_000_000;
        BufferedImage frame = Jpeg.decode(scene.next().orElseThrow());

        assertThat(attacker.filmed).containsExactly(Duration.ofMillis(30));
        assertThat(frame.getWidth()).isEqualTo(48);
    }

    @Test
    void aPhotographGrowsNarrowWhenItIsAskedToTurnAndOnlyThen() {
        Attacker print = new ReactingStudio(RENDERER, RENDERER::render, Raster.SEEN)
                .attacker(Species.PRINT, Cast.ILVA.identity(), Cast.ZENNA.identity(), 3);
        Responsive scene = new AttackScene(print, () -> nanos);

        IntSummaryStatistics unasked = widths(scene);
        scene.shown("TURN_HEAD_LEFT");
        IntSummaryStatistics asked = widths(scene);
        IntSummaryStatistics afterwards = widths(scene);

        assertThat(unasked.getMin()).isGreaterThan(unasked.getMax() * 97 / 100);
        assertThat(asked.getMin()).isLessThan(unasked.getMin() * 95 / 100);
        assertThat(afterwards.getMin()).isGreaterThan(unasked.getMax() * 97 / 100);
    }

    /** How wide the bright sheet is before the dark gate, pixels, above the head in the picture, during three and a half seconds. */
    private IntSummaryStatistics widths(Responsive scene) {
        IntSummaryStatistics widths = new IntSummaryStatistics();
        for (int frame = 0; frame < 35; frame++) {
            BufferedImage picture = Jpeg.decode(scene.next().orElseThrow());
            widths.accept((int) IntStream.range(0, picture.getWidth())
                    .filter(x -> (picture.getRGB(x, 130) >> 8 & 0xff) > 160)
                    .count());
            nanos += Duration.ofMillis(100).toNanos();
        }
        return widths;
    }

    /** Notes what it is told, and films a grey wall. */
    private static final class Recorded implements Attacker {
        private final List<String> heard = new ArrayList<>();
        private final List<Duration> filmed = new ArrayList<>();

        @Override
        public void asked(Request request, Duration at) {
            heard.add(request + " after " + at);
        }

        @Override
        public BufferedImage frameAt(Duration since) {
            filmed.add(since);
            return new BufferedImage(48, 64, BufferedImage.TYPE_INT_RGB);
        }
    }
}
