// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import org.gatehouse.sim.traveller.paint.Palette;

/** White, iris, pupil and the lamp's reflection in the cornea. Angles from the line of sight, radians. */
final class EyeShader {

    private static final float IRIS = 0.44f;
    private static final float PUPIL = 0.15f;
    private static final float[] WHITE = {0.62f, 0.57f, 0.54f};

    private final Lamp lamp;
    private final float[] iris;
    private final float[] gaze;

    EyeShader(Lamp lamp, Palette palette, float[] gaze) {
        this.lamp = lamp;
        this.iris = Tone.linear(palette.iris());
        this.gaze = gaze.clone();
    }

    void shade(Sample sample) {
        float ahead = (float) Math.sqrt(Math.max(0, 1 - sample.u * sample.u - sample.v * sample.v));
        float cosine = sample.u * gaze[0] + sample.v * gaze[1] + ahead * gaze[2];
        float angle = (float) Math.acos(Math.min(1, cosine));
        float dx = sample.u - gaze[0];
        float dy = sample.v - gaze[1];
        float rays = 0.5f + 0.5f * (float) Math.sin(Math.atan2(dy, dx) * 37 + Math.sin(angle * 60) * 1.4);
        float inIris = step(IRIS + 0.025f, IRIS - 0.025f, angle);
        float inPupil = step(PUPIL + 0.02f, PUPIL - 0.02f, angle);
        float ring = step(IRIS - 0.12f, IRIS, angle);
        float brightness = (0.75f + 0.6f * rays * (1 - ring)) * (1 - 0.7f * ring) * (1 - 0.97f * inPupil);
        // Light falls into the iris from above and gathers below.
        brightness *= 1 - 0.35f * dy / IRIS;
        float pink = step(0.25f, 0.8f, Math.abs(sample.u));
        // The upper lid and its lashes shade the ball.
        float lid = 1 - 0.5f * step(0.06f, 0.3f, sample.v);
        float diffuse = Math.max(0, (sample.facing(lamp.towards()) + 0.3f) / 1.3f);
        float strength =
                (lamp.main() * diffuse * (0.4f + 0.6f * sample.lit) + lamp.around() * (0.45f + 0.55f * sample.openness))
                        * lid;
        float glint = glint(sample, ahead);
        for (int channel = 0; channel < 3; channel++) {
            float white = WHITE[channel] * (channel == 0 ? 1 : 1 - 0.28f * pink) * (1 - 0.3f * pink);
            float albedo = white + (iris[channel] * brightness * 1.1f - white) * inIris;
            sample.light[channel] = albedo * strength + glint;
        }
    }

    private float glint(Sample sample, float ahead) {
        // The cornea bulges, so its normal leans further out than the ball's.
        float[] half = lamp.half();
        float dx = (sample.u - gaze[0]) * 1.6f - half[0] * 0.55f;
        float dy = (sample.v - gaze[1]) * 1.6f - half[1] * 0.55f;
        float spot = step(0.013f, 0.005f, dx * dx + dy * dy);
        return ahead > 0.5f ? spot * 0.75f * lamp.main() : 0;
    }

    private static float step(float from, float to, float x) {
        float t = Math.max(0, Math.min(1, (x - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }
}
