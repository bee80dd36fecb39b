// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.print.Light;

/**
 * Exposure and contrast.
 *
 * @param black what black becomes, 0..255
 * @param white what white becomes, 0..255
 */
public record Levels(double black, double white) implements Step {
    @Override
    public void apply(Plane picture, Light light, RandomGenerator random) {
        float offset = (float) black;
        float factor = (float) ((white - black) / 255);
        float[] values = picture.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = offset + factor * values[i];
        }
    }
}
