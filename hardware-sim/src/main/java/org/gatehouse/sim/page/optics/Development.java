// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.gatehouse.sim.page.print.Light;
import org.gatehouse.sim.page.print.Sheet;

/**
 * Everything from a printed sheet to its picture.
 *
 * @param camera where the sheet is seen
 * @param backdrop what lies around the sheet
 * @param steps one after the other
 * @param seed of all that the steps leave to chance
 */
public record Development(Camera camera, Backdrop backdrop, List<Step> steps, long seed) {

    public Development {
        steps = List.copyOf(steps);
    }

    /** The picture in a light, of type {@code TYPE_BYTE_GRAY}. */
    public BufferedImage picture(Sheet sheet, Light light) {
        // The desk is the same in both lights, noise is not.
        Plane picture = camera.take(sheet, light, backdrop, new SplittableRandom(~seed));
        SplittableRandom random = new SplittableRandom(seed + light.ordinal());
        for (Step step : steps) {
            step.apply(picture, light, random.split());
        }
        return picture.image();
    }
}
