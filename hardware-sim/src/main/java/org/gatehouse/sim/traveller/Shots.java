// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.util.random.RandomGenerator;

/** The shots that a rig needs, from a random generator that the caller seeds. */
public final class Shots {

    private Shots() {}

    /** A document portrait as Doc 9303-3 asks for: frontal, neutral, evenly lit. */
    public static Shot portrait() {
        return new Shot(0, 0, 0, 8, 0, 0, 0, 1, 0, 0, 0.05f, 0.92f, 1);
    }

    /** A cooperative traveller before the gate's camera: yaw within 12, pitch within 8, light within 40 degrees. */
    public static Shot probe(RandomGenerator random) {
        return draw(random, 12, 8, 40, 0.2f, 0.35f, 0.15f);
    }

    /** A careless one: yaw within 22, pitch within 18, light within 70 degrees, half-closed eyes, open mouth. */
    public static Shot wideProbe(RandomGenerator random) {
        return draw(random, 22, 18, 70, 0.6f, 0.8f, 0.5f);
    }

    private static Shot draw(
            RandomGenerator random, float yaw, float pitch, float light, float blink, float smile, float jaw) {
        return new Shot(
                spread(random, yaw),
                spread(random, pitch),
                spread(random, 5),
                spread(random, light),
                (float) random.nextDouble() * blink,
                (float) random.nextDouble() * smile,
                (float) random.nextDouble() * jaw,
                0.92f + (float) random.nextDouble() * 0.25f,
                spread(random, 0.04f),
                spread(random, 0.03f),
                0.15f + (float) random.nextDouble() * 0.45f,
                0.7f + (float) random.nextDouble() * 0.2f,
                random.nextLong());
    }

    private static float spread(RandomGenerator random, float limit) {
        return (float) (random.nextDouble() * 2 - 1) * limit;
    }
}
