// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExposureTest {

    @Test
    void anEvenSurfaceHasNoContrastAndNoEntropy() {
        assertThat(of(77, 100)).isEqualTo(new Exposure(77, 0, 0, 0, 0));
    }

    @Test
    void blackAndWhiteInEqualPartsAreOneBitAndTheLargestContrast() {
        assertThat(of(0, 50, 255, 50)).isEqualTo(new Exposure(127.5, 127.5, 0.5, 0.5, 1));
    }

    @Test
    void everyLuminanceEquallyOftenIsEightBits() {
        int[] flat = new int[256];
        java.util.Arrays.fill(flat, 3);
        assertThat(Exposure.of(flat).entropy()).isCloseTo(8, within(1e-9));
    }

    @Test
    void theEndsOfTheScaleAreCountedFrom25And247() {
        Exposure exposure = of(25, 1, 26, 4, 246, 4, 247, 1);
        assertThat(exposure.under()).isEqualTo(0.1);
        assertThat(exposure.over()).isEqualTo(0.1);
    }

    private static Exposure of(int... valuesAndTimes) {
        int[] histogram = new int[256];
        for (int i = 0; i < valuesAndTimes.length; i += 2) {
            histogram[valuesAndTimes[i]] = valuesAndTimes[i + 1];
        }
        return Exposure.of(histogram);
    }
}
