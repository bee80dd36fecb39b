// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.awt.image.BufferedImage;
import java.util.List;

/** The place before the lane's camera. */
public interface CameraStand {

    /** Somebody stands there and moves as these pictures show, over and over. */
    void show(List<BufferedImage> pictures);

    /** Nobody stands there. */
    void empty();
}
