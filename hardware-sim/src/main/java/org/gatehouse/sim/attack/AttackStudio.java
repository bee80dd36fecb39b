// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import java.awt.Graphics2D;
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
 * Films attacks: an impostor before the gate's camera who wants to pass for a victim. A frame takes some ten to thirty
 * milliseconds; an attack needs up to nine rendered pictures beforehand, of which there are {@value #VARIANTS} kinds, so that a
 * {@link org.gatehouse.sim.traveller.PictureCache} soon holds them all. Thread-safe.
 */
public final class AttackStudio {

    /** Frames of a film have this length: so often a second does a tremor or a video change. */
    private static final long FRAME_MILLIS = 80;

    private static final int VARIANTS = 4;
    /** How far down an instrument is out of the picture, centimetres. */
    static final float OUT_OF_SIGHT = 45;

    private static final int TAKE = 4;
    private static final int LOOP = 12;
    private static final Projection LENS = Projection.of(Framing.GATE, Placement.USUAL, 1);

    private final FaceRenderer renderer;
    private final PictureSource pictures;

    /**
     * A studio.
     *
     * @param renderer says where the eyes are in a picture
     * @param pictures where the pictures come from
     */
    public AttackStudio(FaceRenderer renderer, PictureSource pictures) {
        this.renderer = renderer;
        this.pictures = pictures;
    }

    /** One attack; the same arguments give the same film. */
    public Footage film(Species species, FaceIdentity victim, FaceIdentity impostor, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int variant = (int) Math.floorMod(seed, (long) VARIANTS);
        return switch (species) {
            case PRINT -> print(victim, impostor, variant, random, Hold.FLAT);
            case BENT_PRINT -> print(victim, impostor, variant, random, 9 + 5 * (float) random.nextDouble());
            case SCREEN -> screen(List.of(portrait(victim)), 0.9f, impostor, variant, random);
            case REPLAY -> screen(take(victim, variant), 0.72f, impostor, variant, random);
            case CUT_OUT -> cutOut(victim, impostor, variant, random);
            case EXCHANGE -> exchange(victim, impostor, variant, random);
            case FROZEN_FRAME -> frozen(victim, variant, random.nextLong());
            case LOOPED_FRAMES -> looped(victim, variant, random.nextLong());
        };
    }

    /** A genuine traveller of the same kind of film, for comparison: looks at the camera and cannot hold quite still. */
    public Footage genuine(FaceIdentity traveller, long seed) {
        List<BufferedImage> take = take(traveller, (int) Math.floorMod(seed, (long) VARIANTS));
        return since -> Disturbance.of(playing(take, since), 2, seed ^ frame(since) * 0x9E3779B97F4A7C15L);
    }

    private Footage print(
            FaceIdentity victim, FaceIdentity impostor, int variant, SplittableRandom random, float bend) {
        float width = 21.5f + 2 * (float) random.nextDouble();
        Texture paper =
                Stock.paper(portrait(victim), width, Palette.of(impostor).skin());
        Hold hold = new Hold(
                spread(random, 5), spread(random, 4), spread(random, 3), spread(random, 0.8f), 1.2f, 12, 1, bend);
        return held(paper, hold, new PaperFinish(), take(impostor, variant), random);
    }

    private Footage screen(
            List<BufferedImage> shown, float share, FaceIdentity impostor, int variant, SplittableRandom random) {
        List<Texture> tablets = shown.stream()
                .map(picture ->
                        Stock.tablet(picture, share, 17.5f, Palette.of(impostor).skin()))
                .toList();
        float z = 26 + 6 * (float) random.nextDouble();
        Hold hold = new Hold(
                spread(random, 6), spread(random, 5), spread(random, 3), spread(random, 0.8f), 1.5f, z, 1, Hold.FLAT);
        List<BufferedImage> behind = take(impostor, variant);
        Unrest unrest = new Unrest(random);
        Instrument instrument = new Instrument(new ScreenFinish(random), LENS);
        long noise = random.nextLong();
        return since -> {
            BufferedImage picture = copy(playing(behind, since));
            instrument.draw(playing(tablets, since), hold.shaken(unrest, seconds(since)), seconds(since), picture);
            return Disturbance.of(picture, 0, noise + frame(since));
        };
    }

    private Footage held(
            Texture texture, Hold hold, Finish finish, List<BufferedImage> behind, SplittableRandom random) {
        Unrest unrest = new Unrest(random);
        Instrument instrument = new Instrument(finish, LENS);
        long noise = random.nextLong();
        return since -> {
            BufferedImage picture = copy(playing(behind, since));
            instrument.draw(texture, hold.shaken(unrest, seconds(since)), seconds(since), picture);
            return Disturbance.of(picture, 0, noise + frame(since));
        };
    }

    /** Held for a second, then lowered. */
    private Footage exchange(FaceIdentity victim, FaceIdentity impostor, int variant, SplittableRandom random) {
        Texture paper =
                Stock.paper(portrait(victim), 22.5f, Palette.of(impostor).skin());
        Hold hold = new Hold(spread(random, 3), spread(random, 3), spread(random, 2), 0, 1.2f, 12, 1, Hold.FLAT);
        List<BufferedImage> behind = take(impostor, variant);
        Unrest unrest = new Unrest(random);
        Instrument instrument = new Instrument(new PaperFinish(), LENS);
        long noise = random.nextLong();
        return since -> {
            BufferedImage picture = copy(playing(behind, since));
            double out = Math.max(0, Math.min(1, (seconds(since) - 1) / 0.35));
            if (out < 1) {
                Hold now = hold.shaken(unrest, seconds(since)).lowered((float) (out * OUT_OF_SIGHT));
                instrument.draw(paper, now, seconds(since), picture);
            }
            return Disturbance.of(picture, 2, noise + frame(since));
        };
    }

    private Footage cutOut(FaceIdentity victim, FaceIdentity impostor, int variant, SplittableRandom random) {
        float[] printed = renderer.landmarks(victim, Framing.PORTRAIT, Shots.portrait());
        Texture mask = Stock.mask(portrait(victim), printed);
        List<Shot> shots = shots(impostor, variant);
        List<BufferedImage> behind = take(impostor, variant);
        float bend = 9.5f + 2 * (float) random.nextDouble();
        List<Hold> holds = shots.stream()
                .map(shot -> MaskFit.of(printed, renderer.landmarks(impostor, Framing.GATE, shot), mask, LENS, shot)
                        .bent(bend))
                .toList();
        Instrument instrument = new Instrument(new PaperFinish(), LENS);
        long noise = random.nextLong();
        return since -> {
            BufferedImage picture = copy(playing(behind, since));
            instrument.draw(mask, playing(holds, since), seconds(since), picture);
            return Disturbance.of(picture, 2, noise + frame(since));
        };
    }

    private Footage frozen(FaceIdentity victim, int variant, long noise) {
        BufferedImage frame = Disturbance.of(take(victim, variant).get(0), 0, noise);
        return since -> frame;
    }

    private Footage looped(FaceIdentity victim, int variant, long noise) {
        List<BufferedImage> take = take(victim, variant);
        List<BufferedImage> loop = new ArrayList<>();
        for (int at = 0; at < LOOP; at++) {
            loop.add(Disturbance.of(playing(take, Duration.ofMillis(at * FRAME_MILLIS)), 2, noise + at));
        }
        return since -> loop.get((int) (frame(since) % LOOP));
    }

    private BufferedImage portrait(FaceIdentity who) {
        return pictures.picture(who, Framing.PORTRAIT, Shots.portrait());
    }

    private List<BufferedImage> take(FaceIdentity who, int variant) {
        return shots(who, variant).stream()
                .map(shot -> pictures.picture(who, Framing.GATE, shot))
                .toList();
    }

    /** A little movement about one pose, and a blink. */
    static List<Shot> shots(FaceIdentity who, int variant) {
        SplittableRandom random = new SplittableRandom(who.seed() * VARIANTS + variant);
        Shot start = Shots.probe(random).standing(1, spread(random, 0.02f), spread(random, 0.02f));
        List<Shot> shots = new ArrayList<>();
        for (int at = 0; at < TAKE; at++) {
            Shot shot = start.turned(
                    start.attitude().yaw() * 0.5f + spread(random, 2.5f),
                    start.attitude().pitch() * 0.5f + spread(random, 1.5f),
                    start.attitude().roll() + spread(random, 1));
            float blink = at == TAKE - 1 ? 0.9f : start.expression().blink();
            shots.add(shot.expressing(
                    blink, start.expression().smile(), start.expression().jaw()));
        }
        return shots;
    }

    /** To and fro, a picture for three frames, the blink for one. */
    static <T> T playing(List<T> take, Duration since) {
        int last = take.size() - 1;
        if (last == 0) {
            return take.get(0);
        }
        long at = frame(since) % (6L * last + 1);
        int step = (int) Math.abs(at / 3 - last + 1) % last;
        return take.get(at == 6L * last ? last : step);
    }

    static long frame(Duration since) {
        return since.toMillis() / FRAME_MILLIS;
    }

    static double seconds(Duration since) {
        return since.toMillis() / 1000.0;
    }

    private static float spread(SplittableRandom random, float limit) {
        return (float) (random.nextDouble() * 2 - 1) * limit;
    }

    static BufferedImage copy(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return copy;
    }
}
