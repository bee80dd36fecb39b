// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.gatehouse.sim.camera.Footage;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttackStudioTest {

    private static final FaceRenderer RENDERER = new FaceRenderer();
    private static final AttackStudio STUDIO = new AttackStudio(RENDERER, RENDERER::render);
    private static final FaceIdentity VICTIM = Cast.KALO.identity();
    private static final FaceIdentity IMPOSTOR = Cast.SEFA.identity();
    private static final int FRAMES = 14;

    @ParameterizedTest
    @EnumSource(Species.class)
    void theSameSeedGivesTheSameFilmInTheSizeOfTheGatesCamera(Species species) {
        Duration moment = Duration.ofMillis(700);

        BufferedImage one = STUDIO.film(species, VICTIM, IMPOSTOR, 4).frameAt(moment);
        BufferedImage other = STUDIO.film(species, VICTIM, IMPOSTOR, 4).frameAt(moment);

        assertThat(pixels(one)).isEqualTo(pixels(other));
        assertThat(one.getWidth()).isEqualTo(Framing.GATE.width());
        assertThat(one.getHeight()).isEqualTo(Framing.GATE.height());
    }

    @Test
    void aFrozenFrameIsOneFrameAndALoopIsTwelve() {
        assertThat(distinct(STUDIO.film(Species.FROZEN_FRAME, VICTIM, IMPOSTOR, 1)))
                .isEqualTo(1);
        assertThat(distinct(STUDIO.film(Species.LOOPED_FRAMES, VICTIM, IMPOSTOR, 1)))
                .isEqualTo(12);
    }

    @Test
    void whatIsBeforeTheLensNeverRepeatsAFrame() {
        assertThat(distinct(STUDIO.genuine(VICTIM, 1))).isEqualTo(FRAMES);
        assertThat(distinct(STUDIO.film(Species.PRINT, VICTIM, IMPOSTOR, 1))).isEqualTo(FRAMES);
        assertThat(distinct(STUDIO.film(Species.REPLAY, VICTIM, IMPOSTOR, 1))).isEqualTo(FRAMES);
    }

    @Test
    void thePrintCoversTheImpostorsFaceAndTheMaskLeavesHisEars() {
        BufferedImage live = STUDIO.genuine(IMPOSTOR, 2).frameAt(Duration.ZERO);
        BufferedImage print = STUDIO.film(Species.PRINT, VICTIM, IMPOSTOR, 2).frameAt(Duration.ZERO);
        BufferedImage mask = STUDIO.film(Species.CUT_OUT, VICTIM, IMPOSTOR, 2).frameAt(Duration.ZERO);

        assertThat(changed(live, print)).isBetween(0.25, 0.7);
        assertThat(changed(live, mask)).isBetween(0.05, 0.25);
    }

    private static int distinct(Footage footage) {
        Set<Integer> seen = new HashSet<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            seen.add(Arrays.hashCode(pixels(footage.frameAt(Duration.ofMillis(frame * 80L)))));
        }
        return seen.size();
    }

    private static double changed(BufferedImage one, BufferedImage other) {
        int[] a = pixels(one);
        int[] b = pixels(other);
        int changed = 0;
        for (int at = 0; at < a.length; at++) {
            changed += Math.abs((a[at] >> 8 & 0xff) - (b[at] >> 8 & 0xff)) > 20 ? 1 : 0;
        }
        return changed / (double) a.length;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
