// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import org.gatehouse.sim.traveller.Eyewear;
import org.gatehouse.sim.traveller.paint.FacePaint;
import org.gatehouse.sim.traveller.paint.Palette;

/** Works out the light that a sample sends to the lens, material by material. */
final class Shader {

    private static final float[] LAMP = {1.03f, 1, 0.94f};
    private static final float[] SKY = {0.96f, 1, 1.05f};
    /** Red light travels furthest under the skin, so it reaches round the edge of a shadow. */
    private static final float[] SKIN_WRAP = {0.42f, 0.26f, 0.2f};

    private static final float RELIEF = 0.26f;
    private static final float[] TEETH = {0.62f, 0.57f, 0.46f};
    private static final float[] THROAT = {0.05f, 0.014f, 0.012f};

    private final Lamp lamp;
    private final FacePaint paint;
    private final HairStrands strands;
    private final EyeShader eyes;
    private final float[] hair;
    private final float[] clothes;
    private final float shine;

    Shader(Lamp lamp, FacePaint paint, HairStrands strands, float[] gaze, float shine) {
        Palette palette = paint.palette();
        this.lamp = lamp;
        this.paint = paint;
        this.strands = strands;
        this.eyes = new EyeShader(lamp, palette, gaze);
        this.hair = Tone.linear(palette.hair());
        this.clothes = Tone.linear(palette.clothes());
        this.shine = shine;
    }

    void shade(Sample sample, Material material) {
        switch (material) {
            case SKIN -> skin(sample);
            case EYE -> eyes.shade(sample);
            case HAIR -> hair(sample);
            case CLOTH -> cloth(sample);
            case TEETH -> teeth(sample);
            case THROAT -> matt(sample, THROAT, 0.3f);
            case FRAME -> frame(sample);
            case LENS -> throw new IllegalArgumentException("glass is seen through: glaze what is behind it");
        }
    }

    private void skin(Sample sample) {
        int at = FacePaint.pixel(sample.v) * FacePaint.SIZE + FacePaint.pixel(sample.u);
        float[] relief = paint.relief();
        sample.tilt(
                (relief[at + 1] - relief[at - 1]) * RELIEF,
                (relief[at + FacePaint.SIZE] - relief[at - FacePaint.SIZE]) * RELIEF);
        int rgb = paint.colour()[at];
        float toLamp = sample.facing(lamp.towards());
        float gloss = Math.max(0, sample.facing(lamp.half()));
        float broad = (float) Math.pow(gloss, 14);
        float tight = (float) Math.pow(gloss, 48);
        float highlight = shine * (0.05f * broad + 0.07f * tight) * lamp.main() * sample.lit * (1 - sample.shade);
        float edge = 1 - Math.max(0, sample.normal[2]);
        float rim = 0.05f * edge * edge * edge * edge * sample.openness;
        float above = 0.72f + 0.28f * sample.normal[1];
        for (int channel = 0; channel < 3; channel++) {
            float albedo = Tone.linear(rgb >> 16 - 8 * channel & 0xff);
            albedo += (hair[channel] - albedo) * sample.shade;
            float wrap = SKIN_WRAP[channel];
            float diffuse = Math.max(0, (toLamp + wrap) / (1 + wrap));
            // Shadow and crevice stay warm for the same reason.
            float lit = sample.lit + (1 - sample.lit) * 0.12f * (2 - channel);
            float open = sample.openness + (1 - sample.openness) * 0.06f * (2 - channel);
            float light = LAMP[channel] * lamp.main() * diffuse * Math.min(1, lit)
                    + SKY[channel] * lamp.around() * above * open;
            sample.light[channel] = albedo * light + highlight + rim;
        }
    }

    private void hair(Sample sample) {
        float tone = strands.tone(sample.u, sample.v);
        sample.tilt(tone * 0.7f, 0);
        float length = Sample.length(sample.alongV);
        float scale = length > 0 ? 1 / length : 0;
        float alongHalf = 0;
        float alongLamp = 0;
        for (int axis = 0; axis < 3; axis++) {
            alongHalf += sample.alongV[axis] * lamp.half()[axis] * scale;
            alongLamp += sample.alongV[axis] * lamp.towards()[axis] * scale;
        }
        float across = (float) Math.sqrt(Math.max(0, 1 - alongHalf * alongHalf));
        float gloss = (float) Math.pow(across, 90) * 0.16f + (float) Math.pow(across, 18) * 0.05f;
        float wrapped = Math.max(0, (sample.facing(lamp.towards()) + 0.3f) / 1.3f);
        float strand = (float) Math.sqrt(Math.max(0, 1 - alongLamp * alongLamp));
        float diffuse = wrapped * (0.55f + 0.45f * strand);
        float dark = 0.4f + 0.6f * sample.openness;
        float roots = 0.85f + 0.3f * sample.v;
        for (int channel = 0; channel < 3; channel++) {
            float albedo = hair[channel] * (1 + 0.75f * tone) * roots;
            float light = LAMP[channel] * lamp.main() * diffuse * sample.lit
                    + SKY[channel] * lamp.around() * dark * (0.7f + 0.3f * sample.normal[1]);
            float shineHere = gloss * (0.25f + hair[channel]) * (0.8f + tone) * lamp.main() * sample.lit * wrapped * 2;
            sample.light[channel] = Math.max(0, albedo * light + shineHere);
        }
    }

    private void cloth(Sample sample) {
        float weave = 0.05f * (float) Math.sin(sample.u * 900) * (float) Math.sin(sample.v * 700);
        float seam = sample.v < 0.17f && sample.v > 0.155f ? 0.7f : 1;
        matt(sample, new float[] {clothes[0] * seam, clothes[1] * seam, clothes[2] * seam}, 1 + weave);
    }

    /** The light of a sample behind glass; {@code behind} is changed. */
    void glaze(Sample glass, float[] behind, Eyewear eyewear) {
        boolean dark = eyewear == Eyewear.SUNGLASSES;
        float through = dark ? 0.05f : 0.93f;
        float gloss = Math.max(0, glass.facing(lamp.half()));
        // A lens mirrors the lamp where it faces half-way to it, and the bright ceiling in its upper part.
        float mirrored = 0.5f * (float) Math.pow(gloss, 220) * lamp.main();
        float ceiling = 0.05f * Math.max(0, glass.normal[1] + 0.25f) * lamp.around();
        for (int channel = 0; channel < 3; channel++) {
            float tint = dark ? 0.8f + 0.1f * (2 - channel) : 1;
            behind[channel] = behind[channel] * through * tint + mirrored * LAMP[channel] + ceiling * SKY[channel];
        }
    }

    /** Dark plastic or metal, whichever the frame's shade says. */
    private void frame(Sample sample) {
        float gloss = (float) Math.pow(Math.max(0, sample.facing(lamp.half())), 30) * 0.35f * lamp.main() * sample.lit;
        float metal = sample.shade;
        matt(sample, new float[] {0.02f + 0.25f * metal, 0.016f + 0.22f * metal, 0.014f + 0.17f * metal}, 1);
        for (int channel = 0; channel < 3; channel++) {
            sample.light[channel] += gloss;
        }
    }

    private void teeth(Sample sample) {
        float place = sample.u * 5.2f;
        float gap = Math.abs(place - Math.round(place));
        float crown = gap < 0.06f ? 0.55f : 1;
        matt(sample, TEETH, crown * (1 - 0.7f * sample.u * sample.u));
    }

    private void matt(Sample sample, float[] albedo, float factor) {
        float diffuse = Math.max(0, (sample.facing(lamp.towards()) + 0.1f) / 1.1f) * sample.lit;
        float above = (0.7f + 0.3f * sample.normal[1]) * sample.openness;
        for (int channel = 0; channel < 3; channel++) {
            float light = LAMP[channel] * lamp.main() * diffuse + SKY[channel] * lamp.around() * above;
            sample.light[channel] = albedo[channel] * factor * light;
        }
    }
}
