// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.util.SplittableRandom;

/** Draws skin, eyes and hair that go together: dark skin with dark eyes and hair, grey hair with age, beards on men. */
final class Looks {

    private final SplittableRandom random;
    private final Sex sex;
    private final int ageYears;

    Looks(SplittableRandom random, Sex sex, int ageYears) {
        this.random = random;
        this.sex = sex;
        this.ageYears = ageYears;
    }

    /** A value in -1..1 that favours the ends over a bell curve's middle: faces must differ to be told apart. */
    static float bell(SplittableRandom random) {
        double value = random.nextDouble() + random.nextDouble() - 1;
        return (float) (Math.signum(value) * Math.pow(Math.abs(value), 0.7));
    }

    Complexion complexion() {
        float tone = unit();
        float age = Math.max(0, ageYears - 25) / 50f;
        return new Complexion(
                tone,
                unit(),
                unit(),
                tone < 0.35f && unit() < 0.35f ? unit() : 0,
                ageYears < 14 ? random.nextInt(2) : random.nextInt(6),
                clamp(age * (0.7f + 0.6f * unit())),
                clamp(0.15f + 0.4f * unit() + 0.3f * age),
                sex == Sex.FEMALE && ageYears > 17 ? 0.35f + 0.6f * unit() : 0.3f * unit(),
                clamp(tone > 0.45f ? 0.75f + 0.25f * unit() : unit() * 1.1f),
                0.3f + 0.7f * unit());
    }

    HairStyle hair(float tone) {
        float age = Math.max(0, ageYears - 35) / 40f;
        float darkness = clamp(tone > 0.45f ? 0.8f + 0.2f * unit() : 0.15f + unit() * 0.85f);
        HairStyle.Cut cut = cut();
        return new HairStyle(
                cut,
                darkness,
                tone < 0.4f && unit() < 0.25f ? 0.4f + 0.6f * unit() : 0.15f * unit(),
                clamp(age * (0.4f + unit())),
                clamp(unit() * 0.7f + (tone > 0.75f ? 0.4f : 0)),
                0.25f + 0.75f * unit(),
                sex == Sex.MALE ? clamp(0.15f + 0.3f * unit() + age * unit() * 0.8f) : 0.1f + 0.3f * unit(),
                2 * unit() - 1,
                clamp((sex == Sex.MALE ? 0.45f : 0.1f) + 0.55f * unit()),
                clamp(0.35f + 0.65f * unit()),
                unit(),
                beard(),
                0.4f + 0.6f * unit());
    }

    private HairStyle.Cut cut() {
        float draw = unit();
        if (sex == Sex.FEMALE) {
            return draw < 0.4f
                    ? HairStyle.Cut.LONG
                    : draw < 0.65f ? HairStyle.Cut.BOB : draw < 0.9f ? HairStyle.Cut.TIED : HairStyle.Cut.SHORT;
        }
        float bald = ageYears < 25 ? 0 : Math.min(0.25f, (ageYears - 25) / 120f);
        return draw < bald ? HairStyle.Cut.BALD : draw < 0.4f ? HairStyle.Cut.CROP : HairStyle.Cut.SHORT;
    }

    private HairStyle.Beard beard() {
        float draw = unit();
        if (sex == Sex.FEMALE || ageYears < 18 || draw < 0.4f) {
            return HairStyle.Beard.NONE;
        }
        return draw < 0.65f
                ? HairStyle.Beard.STUBBLE
                : draw < 0.73f
                        ? HairStyle.Beard.MOUSTACHE
                        : draw < 0.83f ? HairStyle.Beard.GOATEE : HairStyle.Beard.FULL;
    }

    private float unit() {
        return (float) random.nextDouble();
    }

    private static float clamp(float value) {
        return Math.max(0, Math.min(1, value));
    }
}
