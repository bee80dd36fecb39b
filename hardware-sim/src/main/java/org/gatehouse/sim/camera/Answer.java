// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.util.List;

/** What a traveller does about a prompt, in pictures that follow the first picture of his {@link Stance}. */
public sealed interface Answer {

    /**
     * Goes there, stays while it is asked for, for some seconds at most, and comes back: a head that is turned, a mouth that is opened.
     *
     * @param out from the first movement to the furthest, evenly spaced, at least one picture
     */
    record Turn(List<BufferedImage> out) implements Answer {
        public Turn {
            if (out.isEmpty()) {
                throw new IllegalArgumentException("a turn needs a picture");
            }
            out = List.copyOf(out);
        }
    }

    /**
     * Goes there and stays: a step nearer, glasses taken off.
     *
     * @param way pictures on the way, evenly spaced; empty when it is done from one frame to the next
     * @param then how the traveller stands from then on
     */
    record Change(List<BufferedImage> way, Stance then) implements Answer {
        public Change {
            way = List.copyOf(way);
        }
    }
}
