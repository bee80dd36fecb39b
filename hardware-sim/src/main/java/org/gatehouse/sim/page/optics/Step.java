// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.print.Light;

/** Something that happens to a picture between the page and the file. */
@FunctionalInterface
public interface Step {

    /**
     * Changes the picture in place.
     *
     * @param light which picture of the pair it is
     * @param random of this step and this light
     */
    void apply(Plane picture, Light light, RandomGenerator random);
}
