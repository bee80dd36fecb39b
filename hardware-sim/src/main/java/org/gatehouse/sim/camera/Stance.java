// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a traveller stands before the camera, and what he does when the screen asks. All pictures are of one size.
 *
 * @param drift where an unmoved head wanders, neighbour to neighbour, at least one picture
 * @param blinking the first of them with closed eyes; empty for one who does not blink
 * @param answers by the prompt's name; what is not here moves nothing
 */
public record Stance(List<BufferedImage> drift, Optional<BufferedImage> blinking, Map<String, Answer> answers) {

    public Stance {
        if (drift.isEmpty()) {
            throw new IllegalArgumentException("a stance needs a picture");
        }
        drift = List.copyOf(drift);
        answers = Map.copyOf(answers);
    }
}
