// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
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
                shot = shot.expressing(0.85f, shot.smile(), shot.jaw());
            }
            take.add(renderer.render(identity, Framing.GATE, shot.withGrain(random.nextLong())));
        }
        return take;
    }

    /** The same without a blink, and between poses that the caller knows; the first picture is the first pose. */
    static List<BufferedImage> drifting(
            FaceRenderer renderer, FaceIdentity identity, RandomGenerator random, Shot start, Shot end, int pictures) {
        List<BufferedImage> take = new ArrayList<>();
        for (int at = 0; at < pictures; at++) {
            Shot shot = halfway(start, end, at, pictures).withGrain(random.nextLong());
            take.add(renderer.render(identity, Framing.GATE, shot));
        }
        return take;
    }

    private static Shot halfway(Shot start, Shot end, int at, int pictures) {
        float share = pictures == 1 ? 0 : 0.5f * at / (pictures - 1);
        return start.turned(
                        mix(start.yaw(), end.yaw(), share),
                        mix(start.pitch(), end.pitch(), share),
                        mix(start.roll(), end.roll(), share))
                .expressing(start.blink(), mix(start.smile(), end.smile(), share), mix(start.jaw(), end.jaw(), share));
    }

    /**
     * A person who turns the head, as a challenge asks for.
     *
     * @param fromYaw first turn, degrees, positive to the right of the picture, -60..60
     * @param toYaw last turn, the same
     * @param pictures how many, at least 2
     */
    public static List<BufferedImage> turning(
            FaceRenderer renderer,
            FaceIdentity identity,
            RandomGenerator random,
            float fromYaw,
            float toYaw,
            int pictures) {
        Shot start = Shots.probe(random);
        List<BufferedImage> take = new ArrayList<>();
        for (int at = 0; at < pictures; at++) {
            float yaw = mix(fromYaw, toYaw, at / (pictures - 1f));
            Shot shot = start.turned(yaw, start.pitch(), start.roll()).withGrain(random.nextLong());
            take.add(renderer.render(identity, Framing.GATE, shot));
        }
        return take;
    }

    private static float mix(float from, float to, float share) {
        return from + (to - from) * share;
    }
}
