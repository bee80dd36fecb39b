// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaceIdentityTest {

    @Test
    void aSeedAlwaysGivesTheSameFaceAndAnotherSeedAnother() {
        assertThat(FaceIdentity.of(7)).isEqualTo(FaceIdentity.of(7));
        assertThat(LongStream.range(0, 200).mapToObj(FaceIdentity::of).distinct())
                .hasSize(200);
    }

    @Test
    void agesAreBounded() {
        assertThatThrownBy(() -> FaceIdentity.of(1, Sex.MALE, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FaceIdentity.of(1, Sex.MALE, 91)).isInstanceOf(IllegalArgumentException.class);
        assertThat(FaceIdentity.of(1, Sex.MALE, 9).childhood()).isGreaterThan(0.5f);
        assertThat(FaceIdentity.of(1, Sex.MALE, 30).childhood()).isZero();
    }

    @Test
    void childrenAndWomenHaveNoBeard() {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(FaceIdentity.of(seed, Sex.FEMALE, 40).hair().beard()).isEqualTo(HairStyle.Beard.NONE);
            assertThat(FaceIdentity.of(seed, Sex.MALE, 9).hair().beard()).isEqualTo(HairStyle.Beard.NONE);
        }
    }

    @Test
    void everyMemberOfTheCastIsAnother() {
        Set<FaceIdentity> faces = new HashSet<>();
        Arrays.stream(Cast.values()).forEach(member -> faces.add(member.identity()));

        assertThat(faces).hasSizeGreaterThanOrEqualTo(14).hasSize(Cast.values().length);
        assertThat(Cast.TIKO.identity().ageYears()).isEqualTo(9);
        assertThat(Cast.TIKO.firstName()).isEqualTo("Tiko");
    }

    @Test
    void probesStayWithinWhatTheyPromise() {
        SplittableRandom random = new SplittableRandom(4);
        for (int count = 0; count < 2_000; count++) {
            Shot shot = Shots.probe(random);
            assertThat(Math.abs(shot.attitude().yaw())).isLessThanOrEqualTo(12);
            assertThat(Math.abs(shot.attitude().pitch())).isLessThanOrEqualTo(8);
            assertThat(Math.abs(shot.lighting().angle())).isLessThanOrEqualTo(40);
            assertThat(Math.abs(Shots.wideProbe(random).attitude().yaw())).isLessThanOrEqualTo(22);
        }
    }

    @Test
    void aShotThatNoHeadCanTakeIsRefused() {
        assertThatThrownBy(() -> Shots.portrait().turned(Float.NaN, 0, 0)).hasMessageContaining("yaw");
        assertThatThrownBy(() -> Shots.portrait().expressing(1.1f, 0, 0)).hasMessageContaining("blink");
    }
}
