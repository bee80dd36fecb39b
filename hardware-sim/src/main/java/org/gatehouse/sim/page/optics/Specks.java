// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.print.Light;

/**
 * Dust on the glass and scratches in the laminate; the same in both lights.
 *
 * @param specks how many
 * @param scratches how many
 * @param strength grey levels at most, darker or lighter
 * @param seed where they are
 */
public record Specks(int specks, int scratches, double strength, long seed) implements Step {

    @Override
    public void apply(Plane picture, Light light, RandomGenerator random) {
        SplittableRandom places = new SplittableRandom(seed);
        for (int i = 0; i < specks; i++) {
            double x = places.nextDouble() * picture.width();
            double y = places.nextDouble() * picture.height();
            dot(picture, x, y, 0.6 + 1.4 * places.nextDouble(), shade(places));
        }
        for (int i = 0; i < scratches; i++) {
            scratch(picture, places);
        }
    }

    private double shade(SplittableRandom places) {
        return (places.nextInt(3) == 0 ? 1 : -1) * strength * (0.3 + 0.7 * places.nextDouble());
    }

    private void scratch(Plane picture, SplittableRandom places) {
        double x = places.nextDouble() * picture.width();
        double y = places.nextDouble() * picture.height();
        double direction = 2 * Math.PI * places.nextDouble();
        double shade = shade(places) * 0.5;
        int length = 40 + places.nextInt(picture.width() / 3);
        for (int i = 0; i < length; i++) {
            dot(picture, x, y, 0.45, shade);
            direction += 0.01 * (places.nextDouble() - 0.5);
            x += Math.cos(direction);
            y += Math.sin(direction);
        }
    }

    private static void dot(Plane picture, double x, double y, double radius, double shade) {
        int reach = (int) Math.ceil(2 * radius);
        int column = (int) x;
        int row = (int) y;
        for (int py = Math.max(0, row - reach); py <= Math.min(picture.height() - 1, row + reach); py++) {
            for (int px = Math.max(0, column - reach); px <= Math.min(picture.width() - 1, column + reach); px++) {
                double square = ((px - x) * (px - x) + (py - y) * (py - y)) / (radius * radius);
                picture.values()[py * picture.width() + px] += (float) (shade * Math.exp(-square));
            }
        }
    }
}
