// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.awt.image.BufferedImage;

/** Who or what stands before the camera: gives the frame of a moment. */
@FunctionalInterface
interface Presenter {
    /**
     * The frame.
     *
     * @param seconds since the camera began
     * @param prompt what is asked, and since when
     */
    BufferedImage frame(Stage stage, double seconds, Prompt prompt);

    /**
     * What the screen shows.
     *
     * @param asked degrees that are asked for, positive to the right of the picture; 0 for none
     * @param since seconds that it has been shown
     */
    record Prompt(double asked, double since) {
        static final Prompt NONE = new Prompt(0, 0);

        /** Turn of someone who needs half a second to understand, half to turn, and comes back after another second. */
        double obeyed() {
            double way = Math.max(0, Math.min(1, (since - 0.5) / 0.5)) - Math.max(0, Math.min(1, (since - 2.0) / 0.5));
            return asked * way;
        }
    }
}
