// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gatehouse.sim.camera.Disturbance;
import org.gatehouse.sim.camera.Footage;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.PictureSource;
import org.gatehouse.sim.traveller.Placement;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.Shots;
import org.gatehouse.sim.traveller.light.Projection;
import org.gatehouse.sim.traveller.paint.Palette;

/**
 * The attacks of {@link AttackStudio} by impostors who answer what the screen asks. Pictures come in {@value #VARIANTS} kinds a
 * person, so that a {@link org.gatehouse.sim.traveller.PictureCache} soon holds them all; drawing a frame takes ten to thirty
 * milliseconds. Thread-safe.
 */
public final class ReactingStudio {

    private static final int VARIANTS = 2;
    /** Pictures of a turn to one side, and its end in degrees for each kind. */
    private static final int STEPS = 4;

    private static final float[] FURTHEST = {28, 40};
    /** Pictures of a mouth that opens, and how far. */
    private static final int WIDER = 2;

    private static final float OPEN = 0.6f;
    private static final Projection LENS = Projection.of(Framing.GATE, Placement.USUAL, 1);

    private final FaceRenderer renderer;
    private final PictureSource pictures;
    private final AttackStudio still;
    private final Raster raster;

    /**
     * A studio.
     *
     * @param renderer says where the eyes are in a picture
     * @param pictures where the pictures come from
     * @param raster of prints and displays
     */
    public ReactingStudio(FaceRenderer renderer, PictureSource pictures, Raster raster) {
        this.raster = raster;
        this.renderer = renderer;
        this.pictures = pictures;
        this.still = new AttackStudio(renderer, pictures);
    }

    /**
     * One attack; the same arguments and the same questions give the same pictures. A print, flat or bent to 8 to 12 cm, and a
     * still on a tablet are turned as asked, by 25 to 45 degrees; who wears a mask turns his head by 28 or 40; none of them has a
     * mouth that could open. Who exchanges a print for his own face does all that is asked himself, the print lowered. A video shows turns and an open mouth that were filmed beforehand, in an order drawn at random. What is fed
     * into the camera's line reacts to nothing.
     */
    public Attacker attacker(Species species, FaceIdentity victim, FaceIdentity impostor, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int variant = (int) Math.floorMod(seed, (long) VARIANTS);
        return switch (species) {
            case PRINT -> print(victim, impostor, variant, random, Hold.FLAT);
            case BENT_PRINT -> print(victim, impostor, variant, random, 8 + 4 * (float) random.nextDouble());
            case SCREEN -> screen(victim, impostor, variant, random);
            case CUT_OUT -> mask(victim, impostor, variant, random);
            case REPLAY -> replay(victim, impostor, variant, random);
            case EXCHANGE -> exchange(victim, impostor, variant, random);
            case FROZEN_FRAME, LOOPED_FRAMES -> deaf(still.film(species, victim, impostor, seed));
        };
    }

    private Attacker print(
            FaceIdentity victim, FaceIdentity impostor, int variant, SplittableRandom random, float bend) {
        Texture paper = Stock.paper(
                portrait(victim),
                21.5f + 2 * (float) random.nextDouble(),
                Palette.of(impostor).skin());
        Hold hold = new Hold(
                spread(random, 5), spread(random, 4), spread(random, 3), spread(random, 0.8f), 1.2f, 12, 1, bend);
        return turnedByHand(paper, hold, new PaperFinish(raster), take(impostor, variant), random);
    }

    private Attacker screen(FaceIdentity victim, FaceIdentity impostor, int variant, SplittableRandom random) {
        Texture tablet =
                Stock.tablet(portrait(victim), 0.9f, 17.5f, Palette.of(impostor).skin());
        return turnedByHand(
                tablet, tabletHold(random), new ScreenFinish(random, raster), take(impostor, variant), random);
    }

    private Attacker turnedByHand(
            Texture texture, Hold hold, Finish finish, List<BufferedImage> behind, SplittableRandom random) {
        Unrest unrest = new Unrest(random);
        double furthest = 25 + 20 * random.nextDouble();
        Instrument instrument = new Instrument(finish, LENS);
        long noise = random.nextLong();
        return reacting(random, (turn, since) -> {
            BufferedImage picture = AttackStudio.copy(AttackStudio.playing(behind, since));
            double seconds = AttackStudio.seconds(since);
            // A sheet's yaw is positive when its right edge comes forward: then it looks to the left.
            Hold now = hold.shaken(unrest, seconds).turned((float) (-turn * furthest));
            instrument.draw(texture, now, seconds, picture);
            return Disturbance.of(picture, 0, noise + AttackStudio.frame(since));
        });
    }

    private Attacker mask(FaceIdentity victim, FaceIdentity impostor, int variant, SplittableRandom random) {
        float[] printed = renderer.landmarks(victim, Framing.PORTRAIT, Shots.portrait());
        Texture mask = Stock.mask(portrait(victim), printed);
        float bend = 9.5f + 2 * (float) random.nextDouble();
        List<Shot> ahead = AttackStudio.shots(impostor, variant);
        List<Shot> turned = turns(impostor, variant);
        List<Hold> holdsAhead = holds(impostor, ahead, printed, mask, bend);
        List<Hold> holdsTurned = holds(impostor, turned, printed, mask, bend);
        List<BufferedImage> facesAhead = filmed(impostor, ahead);
        List<BufferedImage> facesTurned = filmed(impostor, turned);
        Instrument instrument = new Instrument(new PaperFinish(raster), LENS);
        long noise = random.nextLong();
        return reacting(random, (turn, since) -> {
            BufferedImage picture = AttackStudio.copy(seen(facesAhead, facesTurned, turn, since));
            Hold hold = seen(holdsAhead, holdsTurned, turn, since);
            instrument.draw(mask, hold, AttackStudio.seconds(since), picture);
            return Disturbance.of(picture, 2, noise + AttackStudio.frame(since));
        });
    }

    private List<Hold> holds(FaceIdentity who, List<Shot> shots, float[] printed, Texture mask, float bend) {
        return shots.stream()
                .map(shot -> MaskFit.of(printed, renderer.landmarks(who, Framing.GATE, shot), mask, LENS, shot)
                        .bent(bend))
                .toList();
    }

    /** Turns or opens the mouth every two to three and a half seconds, as was drawn when the film was made. */
    private Attacker replay(FaceIdentity victim, FaceIdentity impostor, int variant, SplittableRandom random) {
        List<Texture> ahead = tablets(filmed(victim, AttackStudio.shots(victim, variant)), impostor);
        List<Texture> turned = tablets(filmed(victim, turns(victim, variant)), impostor);
        List<Texture> opened = tablets(filmed(victim, opening(victim, variant)), impostor);
        List<BufferedImage> behind = take(impostor, variant);
        Hold hold = tabletHold(random);
        Unrest unrest = new Unrest(random);
        Instrument instrument = new Instrument(new ScreenFinish(random, raster), LENS);
        long noise = random.nextLong();
        Gesture filmed = new Gesture(random.split());
        SplittableRandom script = random.split();
        double[] next = {1 + script.nextDouble()};
        return deaf(since -> {
            double seconds = AttackStudio.seconds(since);
            while (seconds >= next[0]) {
                filmed.asked(Request.values()[script.nextInt(Request.values().length)], next[0]);
                next[0] += 2 + 1.5 * script.nextDouble();
            }
            BufferedImage picture = AttackStudio.copy(AttackStudio.playing(behind, since));
            int wider = (int) Math.round(filmed.mouth(seconds) * WIDER);
            Texture shown = wider == 0 ? seen(ahead, turned, filmed.turn(seconds), since) : opened.get(wider - 1);
            instrument.draw(shown, hold.shaken(unrest, seconds), seconds, picture);
            return Disturbance.of(picture, 0, noise + AttackStudio.frame(since));
        });
    }

    private static List<Texture> tablets(List<BufferedImage> pictures, FaceIdentity holder) {
        return pictures.stream()
                .map(picture ->
                        Stock.tablet(picture, 0.72f, 17.5f, Palette.of(holder).skin()))
                .toList();
    }

    private Attacker exchange(FaceIdentity victim, FaceIdentity impostor, int variant, SplittableRandom random) {
        Texture paper = Stock.paper(
                portrait(victim),
                21.5f + 2 * (float) random.nextDouble(),
                Palette.of(impostor).skin());
        Hold hold = new Hold(
                spread(random, 3), spread(random, 3), spread(random, 2), spread(random, 0.8f), 1.2f, 12, 1, Hold.FLAT);
        Unrest unrest = new Unrest(random);
        Instrument instrument = new Instrument(new PaperFinish(raster), LENS);
        List<BufferedImage> ahead = take(impostor, variant);
        List<BufferedImage> turned = filmed(impostor, turns(impostor, variant));
        List<BufferedImage> opened = filmed(impostor, opening(impostor, variant));
        Gesture own = new Gesture(random.split());
        long noise = random.nextLong();
        return new Attacker() {
            @Override
            public void asked(Request request, Duration at) {
                own.asked(request, AttackStudio.seconds(at));
            }

            @Override
            public BufferedImage frameAt(Duration since) {
                double seconds = AttackStudio.seconds(since);
                int wider = (int) Math.round(own.mouth(seconds) * WIDER);
                BufferedImage face = wider == 0 ? seen(ahead, turned, own.turn(seconds), since) : opened.get(wider - 1);
                BufferedImage picture = AttackStudio.copy(face);
                double out = own.uncovered(seconds);
                if (out < 1) {
                    Hold now = hold.shaken(unrest, seconds).lowered((float) (out * AttackStudio.OUT_OF_SIGHT));
                    instrument.draw(paper, now, seconds, picture);
                }
                return Disturbance.of(picture, 2, noise + AttackStudio.frame(since));
            }
        };
    }

    private static Hold tabletHold(SplittableRandom random) {
        float z = 26 + 6 * (float) random.nextDouble();
        return new Hold(
                spread(random, 6), spread(random, 5), spread(random, 3), spread(random, 0.8f), 1.5f, z, 1, Hold.FLAT);
    }

    /** What a head looks like that is turned so far, -1..1; unturned it moves a little. */
    private static <T> T seen(List<T> ahead, List<T> turned, double turn, Duration since) {
        int step = (int) Math.round(Math.abs(turn) * STEPS);
        if (step == 0) {
            return AttackStudio.playing(ahead, since);
        }
        return turned.get((turn > 0 ? 0 : STEPS) + step - 1);
    }

    /** To the right of the picture step by step, then to the left. */
    private static List<Shot> turns(FaceIdentity who, int variant) {
        Shot start = AttackStudio.shots(who, variant).get(0);
        List<Shot> turns = new ArrayList<>();
        for (int side = 1; side >= -1; side -= 2) {
            float from = start.attitude().yaw();
            for (int step = 1; step <= STEPS; step++) {
                float yaw = from + (side * FURTHEST[variant] - from) * step / STEPS;
                turns.add(start.turned(
                        yaw, start.attitude().pitch(), start.attitude().roll()));
            }
        }
        return turns;
    }

    private static List<Shot> opening(FaceIdentity who, int variant) {
        Shot start = AttackStudio.shots(who, variant).get(0);
        List<Shot> wider = new ArrayList<>();
        for (int step = 1; step <= WIDER; step++) {
            wider.add(start.expressing(
                    start.expression().blink(), start.expression().smile(), OPEN * step / WIDER));
        }
        return wider;
    }

    private List<BufferedImage> filmed(FaceIdentity who, List<Shot> shots) {
        return shots.stream()
                .map(shot -> pictures.picture(who, Framing.GATE, shot))
                .toList();
    }

    private List<BufferedImage> take(FaceIdentity who, int variant) {
        return filmed(who, AttackStudio.shots(who, variant));
    }

    private BufferedImage portrait(FaceIdentity who) {
        return pictures.picture(who, Framing.PORTRAIT, Shots.portrait());
    }

    private static float spread(SplittableRandom random, float limit) {
        return (float) (random.nextDouble() * 2 - 1) * limit;
    }

    private interface Drawing {
        BufferedImage at(double turn, Duration since);
    }

    private static Attacker reacting(SplittableRandom random, Drawing drawing) {
        Gesture hand = new Gesture(random.split());
        return new Attacker() {
            @Override
            public void asked(Request request, Duration at) {
                hand.asked(request, AttackStudio.seconds(at));
            }

            @Override
            public BufferedImage frameAt(Duration since) {
                return drawing.at(hand.turn(AttackStudio.seconds(since)), since);
            }
        };
    }

    private static Attacker deaf(Footage footage) {
        return new Attacker() {
            @Override
            public void asked(Request request, Duration at) {
                // Nobody is there who could do anything about it.
            }

            @Override
            public BufferedImage frameAt(Duration since) {
                return footage.frameAt(since);
            }
        };
    }
}
