// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.awt.image.BufferedImage;
import org.gatehouse.face.portrait.TestImages;
import org.gatehouse.sim.traveller.EmptyScene;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Shots;

/**
 * Pictures of two rendered travellers who look unlike each other. They exercise the machine; what they score says nothing
 * about people.
 */
final class Travellers {
    private static final FaceRenderer RENDERER = new FaceRenderer();
    private static final FaceIdentity ONE = FaceIdentity.of(2);
    private static final FaceIdentity TWO = FaceIdentity.of(6);

    /** The first one in his document. */
    static final BufferedImage PORTRAIT = RENDERER.render(ONE, Framing.PORTRAIT, Shots.portrait());

    /** The first one in the gate. */
    static final BufferedImage FRAME = RENDERER.render(ONE, Framing.GATE, Shots.portrait());

    /** The first one, turned 22 degrees to the right of the picture and 11 down. */
    static final BufferedImage TURNED =
            RENDERER.render(ONE, Framing.GATE, Shots.portrait().turned(22, 11, 5));

    /** The second one in the gate. */
    static final BufferedImage ANOTHER = RENDERER.render(TWO, Framing.GATE, Shots.portrait());

    private Travellers() {}

    static byte[] nobody() {
        return TestImages.jpeg(EmptyScene.picture(Framing.GATE, Shots.portrait()));
    }

    static byte[] frame() {
        return TestImages.jpeg(FRAME);
    }
}
