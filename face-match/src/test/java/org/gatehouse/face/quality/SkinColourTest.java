// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkinColourTest {

    @ParameterizedTest
    @CsvSource({"255, 0, 0, 80.09, 67.20", "0, 255, 0, -86.18, 83.18", "0, 0, 255, 79.19, -107.86"})
    void theCornersOfSrgbLieWhereCielabHasThem(double red, double green, double blue, double a, double b) {
        SkinColour colour = SkinColour.of(red, green, blue);
        assertThat(colour.a()).isCloseTo(a, within(0.05));
        assertThat(colour.b()).isCloseTo(b, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 128, 255})
    void aGreyPictureIsNatural(int grey) {
        assertThat(SkinColour.of(grey, grey, grey).unnaturalness()).isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"234, 192, 168", "198, 134, 102", "141, 85, 54", "62, 40, 30"})
    void skinOfEveryShadeIsNatural(int red, int green, int blue) {
        assertThat(SkinColour.of(red, green, blue).unnaturalness()).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"100, 140, 220", "110, 180, 110", "255, 60, 60"})
    void blueGreenAndSignalRedFacesAreNot(int red, int green, int blue) {
        double found = SkinColour.of(red, green, blue).unnaturalness();
        assertThat(QualityLimits.forProbes()
                        .judge(QualityMeasure.NATURAL_COLOUR, found)
                        .acceptable())
                .isFalse();
    }
}
