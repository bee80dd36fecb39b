// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.Color;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.type.Lettering;

/**
 * How a state designs its pages.
 *
 * @param paper colour of the unprinted page
 * @param tint a second colour the background runs into
 * @param lines colour of the guilloche
 * @param lineCover how strong the guilloche is, 0..1
 * @param text ink of what is filled in
 * @param captions ink of captions and title
 * @param values lettering of what is filled in
 * @param portraitRight whether the portrait stands on the right
 * @param portraitInInfrared how much of the portrait stays in infra-red, 0..1
 */
public record PageDesign(
        Color paper,
        Color tint,
        Color lines,
        double lineCover,
        Ink text,
        Ink captions,
        Lettering values,
        boolean portraitRight,
        double portraitInInfrared) {

    /** The design of the test states: rose running into sky blue. */
    public static PageDesign utopian() {
        return new PageDesign(
                new Color(250, 240, 238),
                new Color(214, 232, 246),
                new Color(150, 120, 170),
                0.35,
                Ink.carbon(40),
                Ink.dye(new Color(40, 60, 120)),
                Lettering.of(2.0),
                false,
                0.1);
    }

    /** Any pale design. */
    public static PageDesign draw(RandomGenerator random) {
        float hue = random.nextFloat();
        Lettering values = Lettering.of(1.8 + 0.5 * random.nextDouble()).stretched(0.8 + 0.3 * random.nextDouble());
        boolean carbon = random.nextBoolean();
        return new PageDesign(
                Color.getHSBColor(hue, 0.02f + 0.1f * random.nextFloat(), 0.93f + 0.07f * random.nextFloat()),
                Color.getHSBColor(
                        hue + 0.3f * random.nextFloat(),
                        0.08f + 0.2f * random.nextFloat(),
                        0.85f + 0.13f * random.nextFloat()),
                Color.getHSBColor(
                        random.nextFloat(), 0.3f + 0.4f * random.nextFloat(), 0.5f + 0.35f * random.nextFloat()),
                0.2 + 0.35 * random.nextDouble(),
                carbon ? Ink.carbon(20 + random.nextInt(50)) : Ink.dye(new Color(20, 20, 40)),
                Ink.dye(Color.getHSBColor(random.nextFloat(), 0.7f, 0.45f)),
                random.nextInt(3) == 0 ? values.thickened(0.1) : values,
                random.nextInt(5) == 0,
                0.5 * random.nextDouble() * random.nextDouble());
    }
}
