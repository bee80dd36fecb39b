// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.traveller.Attitude;
import org.gatehouse.sim.traveller.Expression;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.PictureSource;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.Shots;

/** Draws the pictures of a short take beforehand, each a few tenths of a second of work. */
public final class Take {

    private Take() {}

    /**
     * A person who looks at the camera: from one cooperative pose halfway to another, blinking once.
     *
     * @param pictures how many, at least 1
     */
    public static List<BufferedImage> looking(
            FaceRenderer renderer, FaceIdentity identity, RandomGenerator random, int pictures) {
        Shot start = Shots.probe(random);
        Shot end = Shots.probe(random);
        int blinking = random.nextInt(pictures + 2);
        List<BufferedImage> take = new ArrayList<>();
        for (int at = 0; at < pictures; at++) {
            Shot shot = halfway(start, end, at, pictures);
            if (at == blinking && pictures > 1) {
                shot = shot.expressing(
                        0.85f, shot.expression().smile(), shot.expression().jaw());
            }
            take.add(renderer.render(identity, Framing.GATE, shot.withGrain(random.nextLong())));
        }
        return take;
    }

    /** The same without a blink, and between poses that the caller knows; the first picture is the first pose. */
    static List<BufferedImage> drifting(
            PictureSource pictures, FaceIdentity identity, RandomGenerator random, Shot start, Shot end, int count) {
        List<BufferedImage> take = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            Shot shot = halfway(start, end, at, count).withGrain(random.nextLong());
            take.add(pictures.picture(identity, Framing.GATE, shot));
        }
        return take;
    }

    private static Shot halfway(Shot start, Shot end, int at, int pictures) {
        float share = pictures == 1 ? 0 : 0.5f * at / (pictures - 1);
        Expression towards = mix(start.expression(), end.expression(), share);
        return start.holding(mix(start.attitude(), end.attitude(), share))
                .expressing(start.expression().blink(), towards.smile(), towards.jaw());
    }

    private static Attitude mix(Attitude from, Attitude to, float share) {
        return new Attitude(
                mix(from.yaw(), to.yaw(), share),
                mix(from.pitch(), to.pitch(), share),
                mix(from.roll(), to.roll(), share),
                mix(from.eyeContact(), to.eyeContact(), share));
    }

    private static Expression mix(Expression from, Expression to, float share) {
        return new Expression(
                mix(from.blink(), to.blink(), share),
                mix(from.smile(), to.smile(), share),
                mix(from.jaw(), to.jaw(), share));
    }

    private static float mix(float from, float to, float share) {
        return from + (to - from) * share;
    }
}
