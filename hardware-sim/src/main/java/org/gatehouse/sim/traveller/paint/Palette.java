// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.paint;

import java.awt.Color;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.HairStyle;

/** The colours of one person, sRGB. */
public record Palette(Color skin, Color lips, Color hair, Color iris, Color clothes) {

    private static final Color[] SKIN = {
        new Color(240, 203, 180),
        new Color(226, 180, 150),
        new Color(203, 150, 117),
        new Color(168, 117, 85),
        new Color(130, 88, 64),
        new Color(102, 68, 52)
    };
    private static final Color[] HAIR = {
        new Color(190, 154, 98),
        new Color(138, 103, 66),
        new Color(94, 66, 43),
        new Color(58, 41, 30),
        new Color(33, 27, 24),
        new Color(24, 21, 20)
    };
    private static final Color[] IRIS = {
        new Color(96, 128, 160),
        new Color(104, 122, 112),
        new Color(116, 98, 62),
        new Color(88, 56, 32),
        new Color(48, 30, 20)
    };
    private static final Color[] CLOTHES = {
        new Color(48, 60, 84), new Color(92, 96, 100), new Color(118, 52, 56), new Color(62, 86, 74),
        new Color(34, 36, 40), new Color(156, 142, 120), new Color(84, 70, 104), new Color(196, 196, 192)
    };

    /** The colours of a face. */
    public static Palette of(FaceIdentity identity) {
        Color skin = mix(
                along(SKIN, identity.complexion().tone()),
                new Color(206, 122, 100),
                0.14f
                        * identity.complexion().redness()
                        * (1 - identity.complexion().tone()));
        Color natural = mix(skin, new Color(150, 62, 62), 0.42f);
        Color painted = mix(skin, new Color(158, 34, 48), 0.62f);
        HairStyle style = identity.hair();
        Color hair = mix(
                mix(along(HAIR, style.darkness()), new Color(150, 74, 34), style.red() * 0.8f),
                new Color(176, 174, 170),
                style.grey() * 0.85f);
        return new Palette(
                skin,
                mix(natural, painted, identity.complexion().lips()),
                hair,
                along(IRIS, identity.complexion().iris()),
                CLOTHES[(int) Math.floorMod(identity.seed() * 31 + identity.seed() / 8, (long) CLOTHES.length)]);
    }

    /** A colour between two, {@code share} of the second. */
    public static Color mix(Color from, Color to, float share) {
        return new Color(
                Math.round(from.getRed() + (to.getRed() - from.getRed()) * share),
                Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * share),
                Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * share));
    }

    private static Color along(Color[] colours, float share) {
        float place = Math.max(0, Math.min(1, share)) * (colours.length - 1);
        int at = Math.min((int) place, colours.length - 2);
        return mix(colours[at], colours[at + 1], place - at);
    }
}
