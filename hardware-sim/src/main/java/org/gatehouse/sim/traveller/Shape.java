// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** The traits of one face. Immutable. */
public final class Shape {

    /** Beyond this a face is no longer one. */
    private static final float WIDEST = 1.15f;

    private static final Map<Trait, Float> MASCULINE = Map.of(
            Trait.BROW_RIDGE,
            0.5f,
            Trait.JAW_ANGLE,
            0.5f,
            Trait.CHIN_LENGTH,
            0.3f,
            Trait.JAW_WIDTH,
            0.4f,
            Trait.NOSE_PROJECTION,
            0.25f,
            Trait.UPPER_LIP,
            -0.3f,
            Trait.BROW_HEIGHT,
            -0.35f,
            Trait.CHIN_WIDTH,
            0.35f,
            Trait.EYE_SIZE,
            -0.25f,
            Trait.CHEEK_FULLNESS,
            -0.2f);

    private static final Map<Trait, Float> CHILDLIKE = Map.ofEntries(
            Map.entry(Trait.NOSE_LENGTH, -0.9f),
            Map.entry(Trait.NOSE_PROJECTION, -0.9f),
            Map.entry(Trait.NOSE_TIP_TURN, 0.7f),
            Map.entry(Trait.NOSE_BRIDGE_HEIGHT, -0.8f),
            Map.entry(Trait.CHIN_LENGTH, -0.4f),
            Map.entry(Trait.CHIN_PROJECTION, -0.4f),
            Map.entry(Trait.CHIN_WIDTH, -0.5f),
            Map.entry(Trait.CHEEK_FULLNESS, 0.9f),
            Map.entry(Trait.CHEEK_HOLLOW, 0.6f),
            Map.entry(Trait.EYE_SIZE, 1.3f),
            Map.entry(Trait.BROW_RIDGE, -0.8f),
            Map.entry(Trait.JAW_ANGLE, -0.6f),
            Map.entry(Trait.JAW_WIDTH, -0.4f),
            Map.entry(Trait.FACE_LENGTH, -0.8f),
            Map.entry(Trait.FOREHEAD_SLOPE, 0.5f),
            Map.entry(Trait.MOUTH_WIDTH, -0.3f));

    private final float[] values;

    private Shape(float[] values) {
        this.values = values;
    }

    static Shape draw(SplittableRandom random, Sex sex, int ageYears) {
        float childhood = Math.max(0, Math.min(1, (17f - ageYears) / 11f));
        float age = Math.max(0, ageYears - 40) / 40f;
        float masculine = (sex == Sex.MALE ? 1 : -0.6f) * (1 - 0.7f * childhood);
        Map<Trait, Float> values = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            float own = Looks.bell(random) * (1 - 0.35f * childhood);
            values.put(
                    trait,
                    own
                            + masculine * MASCULINE.getOrDefault(trait, 0f)
                            + childhood * CHILDLIKE.getOrDefault(trait, 0f));
        }
        // Noses grow and cheeks sink with age.
        values.merge(Trait.NOSE_LENGTH, age * 0.4f, Float::sum);
        values.merge(Trait.CHEEK_FULLNESS, -age * 0.5f, Float::sum);
        values.merge(Trait.UPPER_LIP, -age * 0.5f, Float::sum);
        float[] byOrdinal = new float[Trait.values().length];
        values.forEach((trait, value) -> byOrdinal[trait.ordinal()] = Math.max(-WIDEST, Math.min(WIDEST, value)));
        return new Shape(byOrdinal);
    }

    /** The same face drawn as a caricature: every trait further from the average by a factor of 1 to 1.5. */
    public Shape widened(float factor) {
        if (!(factor >= 1 && factor <= 1.5f)) {
            throw new IllegalArgumentException("a shape is widened by 1 to 1.5, not " + factor);
        }
        float[] wide = values.clone();
        for (int at = 0; at < wide.length; at++) {
            wide[at] *= factor;
        }
        return new Shape(wide);
    }

    /** Value of a trait, -1.15..1.15, and beyond that by the factor of a widened shape. */
    public float of(Trait trait) {
        return values[trait.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(values, shape.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
