// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.util.SplittableRandom;

/**
 * A face that belongs to nobody: some fifty parameters drawn from a seed. The same seed, sex and age give the same face.
 *
 * @param seed also decides everything too fine for a parameter: single hairs, pores, the asymmetry of the face
 * @param sex what the document says
 * @param ageYears 6..90
 * @param shape one value in -1..1 for each {@link Trait}, by ordinal, widened where sex and age ask for it
 * @param complexion skin and eyes
 * @param hair hair, brows and beard
 */
public record FaceIdentity(long seed, Sex sex, int ageYears, Shape shape, Complexion complexion, HairStyle hair) {

    /** Youngest and oldest age that can be drawn, years. */
    public static final int YOUNGEST = 6;

    public static final int OLDEST = 90;

    public FaceIdentity {
        if (ageYears < YOUNGEST || ageYears > OLDEST) {
            throw new IllegalArgumentException("a face can be " + YOUNGEST + " to " + OLDEST + " years old");
        }
    }

    /** Draws a face of any sex, 18 to 70 years old. */
    public static FaceIdentity of(long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        return of(seed, random.nextBoolean() ? Sex.FEMALE : Sex.MALE, 18 + random.nextInt(53));
    }

    /** Draws a face of the given sex and age in years. */
    public static FaceIdentity of(long seed, Sex sex, int ageYears) {
        SplittableRandom random = new SplittableRandom(seed);
        Shape shape = Shape.draw(random, sex, ageYears);
        Looks looks = new Looks(random, sex, ageYears);
        Complexion complexion = looks.complexion();
        return new FaceIdentity(seed, sex, ageYears, shape, complexion, looks.hair(complexion.tone()));
    }

    /** Whether the proportions are a child's, 0 for a grown-up to 1 at six years. */
    public float childhood() {
        return Math.max(0, Math.min(1, (17f - ageYears) / 11f));
    }
}
