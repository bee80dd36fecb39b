// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.util.random.RandomGenerator;

/** The shots that a rig needs, from a random generator that the caller seeds. */
public final class Shots {

    private Shots() {}

    /** A document portrait as Doc 9303-3 asks for: frontal, neutral, evenly lit. */
    public static Shot portrait() {
        return new Shot(
                Attitude.FRONTAL,
                Expression.NEUTRAL,
                Eyewear.NONE,
                Placement.USUAL,
                new Lighting(8, 0),
                Capture.still(0.05f, 0.92f, 1));
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
        // Drawn one after the other, so that the order of the draws does not hang on the order of arguments.
        float turn = spread(random, yaw);
        float nod = spread(random, pitch);
        float tilt = spread(random, 5);
        float angle = spread(random, light);
        Expression expression = new Expression(share(random) * blink, share(random) * smile, share(random) * jaw);
        Placement placement =
                new Placement(0.92f + share(random) * 0.25f, spread(random, 0.04f), spread(random, 0.03f));
        Capture capture = Capture.still(0.15f + share(random) * 0.45f, 0.7f + share(random) * 0.2f, random.nextLong());
        return new Shot(
                new Attitude(turn, nod, tilt, 1), expression, Eyewear.NONE, placement, new Lighting(angle, 0), capture);
    }

    private static float share(RandomGenerator random) {
        return (float) random.nextDouble();
    }

    private static float spread(RandomGenerator random, float limit) {
        return (float) (random.nextDouble() * 2 - 1) * limit;
    }
}
