// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.gatehouse.document.ocr.decode.Alphabet;
import org.gatehouse.document.ocr.decode.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PitchFitTest {

    @ParameterizedTest
    @CsvSource({"30, 4.25, 9", "36, 3.6, 5", "44, 4.25, 12", "44, 5.2, 20", "44, 3.4, 3"})
    void characterCentresAreFoundAtAnyPitch(int cells, double pitch, double start) {
        double[] centres = centres(cells, pitch, start, 0, 1);

        double[] found = new PitchFit(columns(centres, 1)).place(cells).orElseThrow();

        for (int i = 0; i < cells; i++) {
            assertThat(found[i]).isCloseTo(centres[i], within(pitch / 4));
        }
    }

    @Test
    void aPitchThatWandersAsOnBentPaperIsFollowed() {
        double[] centres = centres(44, 4.25, 10, 0.004, 2);

        double[] found = new PitchFit(columns(centres, 2)).place(44).orElseThrow();

        for (int i = 0; i < centres.length; i++) {
            assertThat(found[i]).isCloseTo(centres[i], within(1.2));
        }
    }

    @Test
    void aCharacterThatIsHiddenLeavesItsPlaceFree() {
        double[] centres = centres(30, 4.25, 10, 0, 3);
        double[] seen = new double[29];
        System.arraycopy(centres, 0, seen, 0, 12);
        System.arraycopy(centres, 13, seen, 12, 17);
        Columns columns = columns(seen, 3);

        double[] found = new PitchFit(columns).place(30).orElseThrow();

        assertThat(found[12]).isCloseTo(centres[12], within(1.2));
        assertThat(found[29]).isCloseTo(centres[29], within(1.0));
        // And what stands there may be anything.
        Lattice lattice = CellValues.of(columns, found);
        assertThat(lattice.logProbability(12, lattice.best(12))).isLessThan((float) Math.log(0.5));
    }

    @Test
    void moreCharactersThanThereIsRoomForDoNotFit() {
        PitchFit fit = new PitchFit(columns(centres(8, 4.25, 3, 0, 4), 4));

        assertThat(fit.place(44)).isEmpty();
        assertThat(fit.score(44)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void noColumnAtAllIsNoLine() {
        assertThat(new PitchFit(new Columns(new float[0][])).place(30)).isEmpty();
    }

    private static double[] centres(int cells, double pitch, double start, double drift, long seed) {
        Random random = new Random(seed);
        double[] centres = new double[cells];
        double at = start;
        for (int i = 0; i < cells; i++) {
            centres[i] = at + random.nextGaussian() * 0.1;
            at += pitch * (1 + drift * (i - cells / 2.0));
        }
        return centres;
    }

    /** As a sure model would see characters at these centres. */
    private static Columns columns(double[] centres, long seed) {
        Random random = new Random(seed);
        double pitch = (centres[centres.length - 1] - centres[0]) / (centres.length - 1);
        int count = (int) Math.ceil(centres[centres.length - 1] + 10);
        float[][] rows = new float[count][Alphabet.SIZE + 1];
        for (int column = 0; column < count; column++) {
            int nearest = 0;
            for (int i = 1; i < centres.length; i++) {
                if (Math.abs(column - centres[i]) < Math.abs(column - centres[nearest])) {
                    nearest = i;
                }
            }
            boolean inside = Math.abs(column - centres[nearest]) < 0.36 * pitch;
            int likeliest = inside ? nearest % Alphabet.SIZE : Columns.GAP;
            Arrays.fill(rows[column], (float) Math.log((0.02 + 0.01 * random.nextDouble()) / Alphabet.SIZE));
            rows[column][likeliest] = (float) Math.log(0.97);
        }
        return new Columns(rows);
    }
}
