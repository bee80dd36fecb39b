// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.print.Gauss;
import org.gatehouse.sim.page.print.Light;

/**
 * A lens out of focus.
 *
 * @param sigma standard deviation, pixels
 */
public record Blur(double sigma) implements Step {
    @Override
    public void apply(Plane picture, Light light, RandomGenerator random) {
        Gauss.blur(picture.values(), picture.width(), picture.height(), sigma, sigma);
    }
}
