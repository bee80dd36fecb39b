// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.traveller.Expression;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.PictureSource;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.Shots;

/** Draws beforehand all that a traveller will show. */
public final class Rehearsal {

    private static final int DRIFT = 4;
    private static final int TURN = 6;
    private static final int MOUTH = 3;
    private static final float CLOSED = 0.9f;
    /** Of what a jaw can do. */
    private static final float OPEN = 0.6f;
    /** Of the yaw of a usual probe. */
    private static final float FACING = 0.4f;

    private static final float TURN_FROM = 20;
    private static final float TURN_SPREAD = 5;
    /** A head that looks aside already turns on until it has clearly moved. */
    private static final float TURN_AT_LEAST_BY = 16;

    private Rehearsal() {}

    /**
     * A traveller who looks at the camera, turns the head when asked, 20 to 25 degrees and at least 16 from where it was, and opens
     * the mouth. Draws {@value #DRIFT} + 1 + 2 x {@value #TURN} + {@value #MOUTH} pictures, each some tenths of a second of work.
     */
    public static Stance cooperative(FaceRenderer renderer, FaceIdentity identity, RandomGenerator random) {
        return cooperative(renderer::render, identity, random);
    }

    /** The same with pictures from elsewhere: a bench keeps them. */
    public static Stance cooperative(PictureSource pictures, FaceIdentity identity, RandomGenerator random) {
        Shot start = facing(Shots.probe(random));
        Shot end = facing(Shots.probe(random));
        List<BufferedImage> drift = Take.drifting(pictures, identity, random, start, end, DRIFT);
        Shot blink = start.expressing(
                        CLOSED, start.expression().smile(), start.expression().jaw())
                .withGrain(random.nextLong());
        return new Stance(
                drift,
                Optional.of(pictures.picture(identity, Framing.GATE, blink)),
                // The picture is not mirrored: the traveller's own left is its right, where yaw is positive.
                Map.of(
                        "TURN_HEAD_LEFT", new Answer.Turn(turn(pictures, identity, random, start, 1)),
                        "TURN_HEAD_RIGHT", new Answer.Turn(turn(pictures, identity, random, start, -1)),
                        "OPEN_MOUTH", new Answer.Turn(opening(pictures, identity, random, start))));
    }

    /** Whoever does as asked looks at the camera, and not a little past it. */
    private static Shot facing(Shot shot) {
        return shot.turned(
                FACING * shot.attitude().yaw(),
                shot.attitude().pitch(),
                shot.attitude().roll());
    }

    /**
     * The yaw at the end of a turn, degrees.
     *
     * @param from yaw before it
     * @param side 1 to the right of the picture, -1 to its left
     * @param draw 0..1
     */
    static float furthest(float from, int side, float draw) {
        return side * Math.max(TURN_FROM + TURN_SPREAD * draw, side * from + TURN_AT_LEAST_BY);
    }

    private static List<BufferedImage> opening(
            PictureSource pictures, FaceIdentity identity, RandomGenerator random, Shot start) {
        Expression closed = start.expression();
        List<BufferedImage> out = new ArrayList<>();
        for (int at = 1; at <= MOUTH; at++) {
            Shot shot = start.expressing(
                            closed.blink(), closed.smile(), closed.jaw() + (OPEN - closed.jaw()) * at / MOUTH)
                    .withGrain(random.nextLong());
            out.add(pictures.picture(identity, Framing.GATE, shot));
        }
        return out;
    }

    private static List<BufferedImage> turn(
            PictureSource pictures, FaceIdentity identity, RandomGenerator random, Shot start, int side) {
        float furthest = furthest(start.attitude().yaw(), side, random.nextFloat());
        List<BufferedImage> out = new ArrayList<>();
        for (int at = 1; at <= TURN; at++) {
            float yaw = start.attitude().yaw() + (furthest - start.attitude().yaw()) * at / TURN;
            Shot shot = start.turned(
                            yaw, start.attitude().pitch(), start.attitude().roll())
                    .withGrain(random.nextLong());
            out.add(pictures.picture(identity, Framing.GATE, shot));
        }
        return out;
    }
}
