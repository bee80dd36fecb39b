// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import java.awt.image.BufferedImage;
import java.util.List;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.paint.FacePaint;

/** Takes one picture. */
public final class Picture {

    private static final float COMBED_ASIDE = 0.22f;

    private Picture() {}

    /**
     * A picture of a person.
     *
     * @param parts the person's surfaces, with the shot's expression
     * @param paint what is painted on the face
     * @param seed decides single hairs
     * @param shine oiliness of the skin, 0..1
     */
    public static BufferedImage of(
            List<Part> parts, FacePaint paint, long seed, float shine, Framing framing, Shot shot) {
        Lamp lamp = Lamp.of(framing, shot.lighting());
        PosedScene scene = new PosedScene(parts, shot, lamp);
        HairStrands strands = new HairStrands(seed, (seed & 1) == 0 ? COMBED_ASIDE : -COMBED_ASIDE);
        View view = new View(framing, shot);
        view.draw(scene, strands);
        Shader shader = new Shader(lamp, paint, strands, scene.gaze, shine);
        float[] light = Backdrop.light(framing, shot.lighting());
        new Development(view, scene, shader, shot.eyewear()).over(light, framing);
        Blur.apply(light, framing, shot.capture());
        return Sensor.expose(light, framing, shot.capture());
    }

    /** A picture of nobody. */
    public static BufferedImage empty(Framing framing, Shot shot) {
        return Sensor.expose(Backdrop.light(framing, shot.lighting()), framing, shot.capture());
    }
}
