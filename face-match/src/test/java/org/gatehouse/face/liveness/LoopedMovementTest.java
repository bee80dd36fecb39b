// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LoopedMovementTest {
    private final LoopedMovement movement = new LoopedMovement();

    @Test
    void aFilmOfOneSecondShownAgainAndAgainIsALoop() {
        int[] film = places(new Random(3), 10);
        for (int frame = 0; frame < 40; frame++) {
            show(film[frame % film.length], frame);
        }
        assertThat(movement.finding().value()).isGreaterThanOrEqualTo(LoopedMovement.LIMIT);
        assertThat(movement.finding().opinion()).isEqualTo(CueOpinion.ATTACK);
    }

    @Test
    void movementThatNeverRepeatsIsNone() {
        int[] places = places(new Random(5), 40);
        for (int frame = 0; frame < 40; frame++) {
            show(places[frame], frame);
        }
        assertThat(movement.finding().opinion()).isEqualTo(CueOpinion.NEUTRAL);
    }

    @Test
    void aFaceThatDoesNotMoveRepeatsNothing() {
        for (int frame = 0; frame < 40; frame++) {
            show(0, frame);
        }
        assertThat(movement.finding().value()).isZero();
    }

    private static int[] places(Random random, int count) {
        return random.ints(count, -30, 31).toArray();
    }

    private void show(int bar, int frame) {
        DrawnFace.USUAL.barred(bar).show(100L * frame, movement::see);
    }
}
