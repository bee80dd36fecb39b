// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.paint;

import java.awt.Color;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.HairStyle;
import org.gatehouse.sim.traveller.Sex;

/** Beard hair on the jaw, the chin and the upper lip, and the blue shadow of a shaven one. */
final class BeardPainter {

    private final FaceIdentity identity;
    private final HairStyle style;
    private final Palette palette;
    private final SplittableRandom random;

    BeardPainter(FaceIdentity identity, Palette palette) {
        this.identity = identity;
        this.style = identity.hair();
        this.palette = palette;
        this.random = new SplittableRandom(identity.seed() + 105);
    }

    void paint(Canvas colour, Canvas relief) {
        if (identity.sex() == Sex.FEMALE || identity.ageYears() < 17) {
            return;
        }
        int hairs = switch (style.beard()) {
            case NONE -> 0;
            case STUBBLE -> 9_000;
            case MOUSTACHE -> 14_000;
            case GOATEE -> 18_000;
            case FULL -> 52_000;
        };
        Color hair = Palette.mix(palette.hair(), new Color(40, 28, 22), 0.25f);
        shadow(colour, hair);
        float length = style.beard() == HairStyle.Beard.STUBBLE ? 3 : 15;
        for (int count = 0; count < hairs; count++) {
            float x = random.nextInt(Canvas.SIZE);
            float y = 540 + random.nextInt(Canvas.SIZE - 540);
            float density = density(colour, x, y) * (0.35f + 0.65f * style.beardDensity());
            if (random.nextDouble() > density) {
                continue;
            }
            float lean = (x - 512) / 512f * 0.8f + ((float) random.nextDouble() - 0.5f) * 0.7f;
            float reach = length * (0.6f + 0.6f * (float) random.nextDouble());
            float tipX = x + reach * (float) Math.sin(lean);
            float tipY = y + reach * (float) Math.cos(lean);
            Color own = Palette.mix(hair, palette.skin(), 0.25f * (float) random.nextDouble());
            colour.hair(x, y, (x + tipX) / 2 + 1, (y + tipY) / 2, tipX, tipY, 1.9f, own, 0.7f);
            if (length > 5) {
                relief.hair(x, y, (x + tipX) / 2, (y + tipY) / 2, tipX, tipY, 2.2f, Color.WHITE, 0.22f);
            }
        }
    }

    /** Also a shaven chin is a little darker and bluer. */
    private void shadow(Canvas colour, Color hair) {
        Color tone = Palette.mix(Palette.mix(palette.skin(), hair, 0.5f), new Color(70, 74, 90), 0.3f);
        float strength =
                (style.beard() == HairStyle.Beard.NONE ? 0.1f : style.beard() == HairStyle.Beard.STUBBLE ? 0.2f : 0.42f)
                        + 0.1f * style.darkness();
        for (int y = 540; y < Canvas.SIZE; y += 14) {
            for (int x = 20; x < Canvas.SIZE; x += 14) {
                float density = style.beard() == HairStyle.Beard.FULL
                                || style.beard() == HairStyle.Beard.NONE
                                || style.beard() == HairStyle.Beard.STUBBLE
                        ? full(colour, x, y)
                        : density(colour, x, y);
                if (density > 0.02f) {
                    colour.glow(x, y, 0.5f, 0.5f, 0, tone, density * strength * 0.55f);
                }
            }
        }
    }

    private float density(Canvas colour, float x, float y) {
        return switch (style.beard()) {
            case NONE -> 0;
            case STUBBLE, FULL -> full(colour, x, y);
            case MOUSTACHE -> moustache(colour, x, y);
            case GOATEE -> Math.max(moustache(colour, x, y), chin(colour, x, y));
        };
    }

    private static float full(Canvas colour, float x, float y) {
        // From before the ear down to the corner of the mouth, and everything below.
        float side = Math.abs(x - 512);
        float cheekLine = 720 - Math.max(0, side - 130) * 0.36f - Math.max(0, side - 330) * 1.1f;
        float cheeks = smooth(cheekLine, cheekLine + 60, y) * smooth(60, 130, side);
        float below = smooth(colour.y(17) + 6, colour.y(17) + 50, y);
        float besideChin = smooth(colour.y(61), colour.y(61) + 40, y) * smooth(105, 140, side);
        return Math.max(Math.max(cheeks * smooth(130, 200, side), moustache(colour, x, y)), Math.max(below, besideChin))
                * (1 - onLips(colour, x, y));
    }

    private static float moustache(Canvas colour, float x, float y) {
        float side = Math.abs(x - 512) / 135f;
        float top = colour.y(2) + 14 + side * side * 52;
        float bottom = colour.y(0) + side * side * 48;
        return smooth(top - 8, top + 12, y) * smooth(bottom + 8, bottom - 8, y) * smooth(1.05f, 0.9f, side);
    }

    private static float chin(Canvas colour, float x, float y) {
        float side = Math.abs(x - 512);
        return smooth(colour.y(17) + 14, colour.y(17) + 50, y) * smooth(110, 80, side);
    }

    private static float onLips(Canvas colour, float x, float y) {
        float dx = (x - 512) / (colour.x(291) - 512);
        float dy = (y - colour.y(14)) / (colour.y(17) - colour.y(14) + 6);
        return smooth(1.25f, 0.9f, dx * dx + dy * dy * (dy < 0 ? 0.9f : 1));
    }

    private static float smooth(float from, float to, float x) {
        float t = Math.max(0, Math.min(1, (x - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }
}
