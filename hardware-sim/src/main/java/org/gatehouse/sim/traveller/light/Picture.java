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
        Lamp lamp = Lamp.of(framing, shot);
        PosedScene scene = new PosedScene(parts, shot, lamp);
        HairStrands strands = new HairStrands(seed, (seed & 1) == 0 ? COMBED_ASIDE : -COMBED_ASIDE);
        View view = new View(framing, shot);
        view.draw(scene, strands);
        Shader shader = new Shader(lamp, paint, strands, scene.gaze, shine);
        return Sensor.expose(develop(view, scene, shader, Backdrop.light(framing), framing), framing, shot);
    }

    /** A picture of nobody. */
    public static BufferedImage empty(Framing framing, Shot shot) {
        return Sensor.expose(Backdrop.light(framing), framing, shot);
    }

    private static float[] develop(View view, PosedScene scene, Shader shader, float[] backdrop, Framing framing) {
        float[] light = backdrop.clone();
        Sample sample = new Sample();
        float share = 1f / (View.SAMPLES * View.SAMPLES);
        for (int y = 0; y < framing.height(); y++) {
            for (int x = 0; x < framing.width(); x++) {
                int pixel = (y * framing.width() + x) * 3;
                for (int at = 0; at < View.SAMPLES * View.SAMPLES; at++) {
                    int index =
                            (y * View.SAMPLES + at / View.SAMPLES) * view.width + x * View.SAMPLES + at % View.SAMPLES;
                    int triangle = view.triangle[index];
                    if (triangle >= 0) {
                        sample.load(scene, triangle, view.second[index], view.third[index]);
                        shader.shade(sample, scene.materials[triangle]);
                        for (int channel = 0; channel < 3; channel++) {
                            light[pixel + channel] += (sample.light[channel] - backdrop[pixel + channel]) * share;
                        }
                    }
                }
            }
        }
        return light;
    }
}
