// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import org.gatehouse.sim.camera.Scene;

/** The place before the lane's camera. */
public interface CameraStand {

    /** Somebody stands there. */
    void show(Scene somebody);

    /** Nobody stands there. */
    void empty();
}
