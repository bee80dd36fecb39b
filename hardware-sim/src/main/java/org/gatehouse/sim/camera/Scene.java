// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.util.Optional;

/**
 * What stands before the camera. One thread asks for frames, one after another, at the camera's rate; a scene may keep
 * count, so each camera needs its own.
 */
@FunctionalInterface
public interface Scene {

    /** The next frame as JPEG, or nothing when the camera is to stay silent. */
    Optional<byte[]> next();
}
