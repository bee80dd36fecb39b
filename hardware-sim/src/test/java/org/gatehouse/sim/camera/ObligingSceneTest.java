// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObligingSceneTest {

    private static final long FRAME_MILLIS = 50;

    private static final List<BufferedImage> DRIFT = pictures(3);
    private static final List<BufferedImage> LEFT = pictures(6);
    private static final List<BufferedImage> RIGHT = pictures(6);
    private static final List<BufferedImage> NEAR = pictures(2);
    private static final BufferedImage BLINK = pictures(1).get(0);

    private final Stance nearer = new Stance(NEAR, Optional.empty(), Map.of());
    private final Stance stance = new Stance(
            DRIFT,
            Optional.of(BLINK),
            Map.of(
                    "TURN_HEAD_LEFT", new Answer.Turn(LEFT),
                    "TURN_HEAD_RIGHT", new Answer.Turn(RIGHT),
                    "COME_CLOSER", new Answer.Change(List.of(), nearer)));

    private long nanos;
    private ObligingScene scene;

    @BeforeEach
    void standThere() {
        scene = new ObligingScene(stance, 7, () -> nanos);
    }

    @Test
    void whoIsAskedNothingStaysWithinHisStanceAndBlinks() {
        List<BufferedImage> seen = watch(20_000);

        assertThat(DRIFT).allSatisfy(picture -> assertThat(seen).contains(picture));
        assertThat(seen).contains(BLINK).doesNotContainAnyElementsOf(LEFT).doesNotContainAnyElementsOf(RIGHT);
        assertThat(seen.stream().filter(BLINK::equals).count()).isLessThan(seen.size() / 10);
    }

    @Test
    void nothingMovesFasterThanFromNeighbourToNeighbourBeforeATurn() {
        watch(3_700);
        scene.shown("TURN_HEAD_LEFT");
        List<BufferedImage> until = watch(2_500);

        List<BufferedImage> drifted = until.subList(0, until.indexOf(LEFT.get(0)));
        for (int at = 1; at < drifted.size(); at++) {
            assertThat(Math.abs(place(drifted.get(at)) - place(drifted.get(at - 1))))
                    .isLessThanOrEqualTo(1);
        }
        assertThat(place(drifted.get(drifted.size() - 1))).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aHeadTurnsOutStaysAndComesBackAfterAReaction(long seed) {
        scene = new ObligingScene(stance, seed, () -> nanos);
        scene.shown("TURN_HEAD_LEFT");
        assertThat(watch(450)).as("reaction").doesNotContainAnyElementsOf(LEFT);

        List<BufferedImage> seen = new ArrayList<>(watch(1_500));
        scene.shown("LOOK_HERE");
        seen.addAll(watch(2_500));

        assertThat(seen).doesNotContainAnyElementsOf(RIGHT);
        int furthest = seen.indexOf(LEFT.get(5));
        int last = seen.lastIndexOf(LEFT.get(5));
        assertThat((last - furthest) * FRAME_MILLIS).as("rest, ms").isBetween(300L, 1_300L);
        assertThat(seen.subList(0, furthest).stream().filter(LEFT::contains).map(LEFT::indexOf))
                .as("out")
                .isSorted()
                .contains(0, 1, 2, 3, 4);
        assertThat(seen.subList(last, seen.size()).stream()
                        .filter(LEFT::contains)
                        .map(LEFT::indexOf)
                        .map(place -> -place))
                .as("back")
                .isSorted()
                .contains(0, -1, -2, -3, -4);
    }

    @Test
    void aHeadStaysTurnedWhileItIsAskedForButNotForEver() {
        scene.shown("TURN_HEAD_LEFT");
        List<BufferedImage> seen = watch(6_000);

        long rested = (seen.lastIndexOf(LEFT.get(5)) - seen.indexOf(LEFT.get(5))) * FRAME_MILLIS;
        assertThat(rested).as("rest, ms").isBetween(2_000L, 3_500L);
    }

    @Test
    void theOtherPromptTurnsToTheOtherSide() {
        scene.shown("TURN_HEAD_RIGHT");

        assertThat(watch(2_500)).containsAll(RIGHT).doesNotContainAnyElementsOf(LEFT);
    }

    @Test
    void whatIsNoLongerShownWhenHeWouldBeginIsNotDone() {
        scene.shown("TURN_HEAD_LEFT");
        watch(300);
        scene.shown("LOOK_HERE");

        assertThat(watch(5_000)).doesNotContainAnyElementsOf(LEFT);
    }

    @Test
    void whatIsShownWhileHeTurnsIsDoneAfterwards() {
        scene.shown("TURN_HEAD_LEFT");
        watch(1_200);
        scene.shown("TURN_HEAD_RIGHT");
        List<BufferedImage> seen = watch(5_000);

        assertThat(seen).contains(RIGHT.get(5));
        assertThat(seen.lastIndexOf(LEFT.get(0))).isLessThan(seen.indexOf(RIGHT.get(0)));
    }

    @Test
    void whatIsStillShownAWhileAfterATurnIsDoneOnceMore() {
        scene.shown("TURN_HEAD_LEFT");
        assertThat(watch(5_500)).contains(LEFT.get(5));

        assertThat(watch(6_500)).contains(LEFT.get(5));
    }

    @Test
    void whoComesCloserStaysThere() {
        scene.shown("COME_CLOSER");
        watch(1_500);
        scene.shown("LOOK_HERE");

        assertThat(watch(5_000)).isSubsetOf(NEAR).containsAll(NEAR);
    }

    @Test
    void framesOfOnePictureDiffer() {
        // A picture so small and even that its noise may be lost in a JPEG now and then.
        assertThat(Stream.generate(() -> Arrays.hashCode(scene.next().orElseThrow()))
                        .limit(20)
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void aStanceAndATurnWithoutPicturesAreRefused() {
        assertThatThrownBy(() -> new Stance(List.of(), Optional.empty(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Turn(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private List<BufferedImage> watch(long millis) {
        List<BufferedImage> seen = new ArrayList<>();
        for (long passed = 0; passed < millis; passed += FRAME_MILLIS) {
            nanos += FRAME_MILLIS * 1_000_000;
            seen.add(scene.picture());
        }
        return seen;
    }

    /** A blink is the first picture with closed eyes. */
    private static int place(BufferedImage picture) {
        return Math.max(0, DRIFT.indexOf(picture));
    }

    private static List<BufferedImage> pictures(int count) {
        List<BufferedImage> pictures = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            pictures.add(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB));
        }
        return pictures;
    }
}
