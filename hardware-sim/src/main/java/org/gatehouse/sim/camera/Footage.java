// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.time.Duration;
import org.gatehouse.sim.traveller.Jpeg;

/** What a camera would see, moment by moment. The same moment always gives the same picture. */
@FunctionalInterface
public interface Footage {

    /** The picture at a time since the beginning, not negative. */
    BufferedImage frameAt(Duration since);

    /** The same as JPEG, compressed as every frame of the gate's camera. */
    default byte[] jpegAt(Duration since) {
        return Jpeg.encode(frameAt(since), UnsteadyLens.JPEG_QUALITY);
    }
}
