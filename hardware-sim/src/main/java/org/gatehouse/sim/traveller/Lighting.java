// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/**
 * The light that falls on a person.
 *
 * @param angle where the main light stands, degrees, positive to the right of the picture, -90..90
 * @param backlight 0 none, 1 a sunlit hall behind a person whose face the camera leaves dark
 */
public record Lighting(float angle, float backlight) {

    public Lighting {
        Within.range("angle", angle, -90, 90);
        Within.range("backlight", backlight, 0, 1);
    }
}
