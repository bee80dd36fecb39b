// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.awt.image.BufferedImage;
import org.gatehouse.sim.traveller.light.Picture;

/** The gate with nobody in it. */
public final class EmptyScene {

    private EmptyScene() {}

    /** What a camera sees; only the noise of the shot matters. */
    public static BufferedImage picture(Framing framing, Shot shot) {
        return Picture.empty(framing, shot);
    }
}
