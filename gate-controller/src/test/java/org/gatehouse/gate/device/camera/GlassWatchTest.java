// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.gate.device.camera.GlassWatch.Change.PLACED;
import static org.gatehouse.gate.device.camera.GlassWatch.Change.REMOVED;
import static org.gatehouse.gate.device.camera.GlassWatch.Change.SETTLED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gatehouse.gate.device.camera.GlassWatch.Change;
import org.junit.jupiter.api.Test;

class GlassWatchTest {
    private static final int CELLS = 24 * 24;
    private static final double EMPTY = 20;
    private static final double PAGE = 200;

    private final GlassWatch watch = new GlassWatch();
    private final Random noise = new Random(4);
    private long now;

    @Test
    void anEmptyGlassSaysNothingHoweverLong() {
        assertThat(looks(EMPTY, 1_000)).isEmpty();
    }

    @Test
    void aDocumentIsThereOnceItLiesStill() {
        looks(EMPTY, 5);
        assertThat(looks(90, 1)).isEmpty();
        assertThat(looks(150, 1)).isEmpty();
        assertThat(looks(PAGE, 2)).isEmpty();
        assertThat(looks(PAGE, 1)).containsExactly(PLACED, SETTLED);
        assertThat(looks(PAGE, 20)).isEmpty();
    }

    @Test
    void aDocumentThatIsTakenAwayIsGoneOnceTheGlassIsStill() {
        looks(EMPTY, 5);
        looks(PAGE, 5);
        assertThat(looks(EMPTY, 5)).containsExactly(REMOVED);
    }

    @Test
    void aDocumentThatIsMovedIsTakenAwayAndLaidAgain() {
        looks(EMPTY, 5);
        looks(PAGE, 5);
        looks(120, 1);
        assertThat(looks(160, 5)).containsExactly(REMOVED, PLACED, SETTLED);
    }

    @Test
    void aPageThatIsPushedInALittleIsLaidAgain() {
        looks(EMPTY, 5);
        looks(PAGE, 5);
        looks(120, 2);
        assertThat(looks(PAGE - 6, 5)).containsExactly(REMOVED, PLACED, SETTLED);
    }

    @Test
    void aHandOverADocumentThatStaysWhereItLiesIsNoNewOne() {
        looks(EMPTY, 5);
        looks(PAGE, 5);
        looks(120, 2);
        assertThat(looks(PAGE, 20)).isEmpty();
    }

    @Test
    void lightThatChangesALittleWhileNothingMovesIsNoNewDocument() {
        looks(EMPTY, 5);
        looks(PAGE, 5);
        assertThat(looks(PAGE - 3, 5)).isEmpty();
        assertThat(looks(PAGE - 6, 5)).isEmpty();
    }

    @Test
    void aDocumentThatWasLeftForAMinuteAndIsLiftedMakesNoTraveller() {
        looks(EMPTY, 5);
        assertThat(looks(PAGE, 400)).containsExactly(PLACED, SETTLED, REMOVED);
        assertThat(looks(EMPTY, 400)).isEmpty();
        assertThat(looks(PAGE, 5)).containsExactly(PLACED, SETTLED);
    }

    @Test
    void aDocumentOnOneThatWasLeftIsGoneWhenBothAre() {
        looks(EMPTY, 5);
        looks(60, 400);
        looks(PAGE, 5);
        assertThat(looks(EMPTY, 5)).containsExactly(REMOVED);
    }

    @Test
    void aHandThatPassesIsNoDocument() {
        looks(EMPTY, 5);
        assertThat(looks(100, 2)).isEmpty();
        assertThat(looks(60, 2)).isEmpty();
        assertThat(looks(EMPTY, 5)).isEmpty();
    }

    @Test
    void lightThatChangesSlowlyIsNoDocument() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            changes.addAll(looks(EMPTY + i * 0.02, 1));
        }
        assertThat(changes).isEmpty();
    }

    @Test
    void whatLiesForAMinuteIsTakenForTheGlassAndTheNextDocumentIsSeenOnIt() {
        looks(EMPTY, 5);
        assertThat(looks(60, 400)).containsExactly(PLACED, SETTLED, REMOVED);
        assertThat(looks(PAGE, 5)).containsExactly(PLACED, SETTLED);
        assertThat(looks(60, 5)).containsExactly(REMOVED);
    }

    @Test
    void aDocumentThatLayThereWhenTheCameraWentIsSeenAgain() {
        looks(EMPTY, 5);
        looks(PAGE, 5);
        watch.forget();
        assertThat(looks(PAGE, 5)).containsExactly(PLACED, SETTLED);
    }

    /** So many looks, 200 ms apart, with the noise of a sensor. */
    private List<Change> looks(double brightness, int times) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            double[] cells = new double[CELLS];
            Arrays.setAll(cells, cell -> brightness + noise.nextGaussian());
            changes.addAll(watch.look(cells, now));
            now += 200;
        }
        return changes;
    }
}
