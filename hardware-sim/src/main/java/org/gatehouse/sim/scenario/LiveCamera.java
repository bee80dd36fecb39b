// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import org.gatehouse.sim.camera.MjpegCamera;
import org.gatehouse.sim.camera.Scene;
import org.gatehouse.sim.camera.Scenes;

/** The place before a simulated camera. */
record LiveCamera(MjpegCamera camera, long seed) implements CameraStand {

    @Override
    public void show(Scene somebody) {
        camera.show(somebody);
    }

    @Override
    public void empty() {
        camera.show(Scenes.nobody(seed));
    }
}
