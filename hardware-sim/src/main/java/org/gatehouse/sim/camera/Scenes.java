// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gatehouse.sim.traveller.EmptyScene;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Shots;

/** The scenes that a rig needs. Everything is drawn beforehand: a frame costs a shift, noise and a JPEG. */
public final class Scenes {

    private Scenes() {}

    /** The gate with nobody in it; only noise moves. */
    public static Scene nobody(long seed) {
        return new LiveScene(List.of(EmptyScene.picture(Framing.GATE, Shots.portrait())), 0, seed);
    }

    /**
     * A person who stands before the camera and cannot hold quite still: the pictures to and fro, each a little shifted and
     * with noise of its own, so that no two frames are the same.
     *
     * @param take pictures of one size that follow each other, as {@link Take} makes them
     * @throws IllegalArgumentException when there is no picture
     */
    public static Scene traveller(List<BufferedImage> take, long seed) {
        return new LiveScene(take, 2, seed);
    }

    /**
     * A person who stands before the camera, cannot hold quite still, and does what the screen asks half a second to nearly a
     * second after it is shown.
     *
     * @param stance all that the person will show, as {@link Rehearsal} draws it
     */
    public static Responsive obliging(Stance stance, long seed) {
        return obliging(stance, seed, System::nanoTime);
    }

    /**
     * The same by another clock, so that a minute before the camera need not take a minute.
     *
     * @param nanoTime nanoseconds on a clock that only goes forward
     */
    public static Responsive obliging(Stance stance, long seed, LongSupplier nanoTime) {
        return new ObligingScene(stance, seed, nanoTime);
    }

    /** A camera that has hung up: the connection stands and nothing comes. */
    public static Scene stalled() {
        return Optional::empty;
    }

    /** A camera whose picture is frozen, or a photograph before the lens: the same bytes again and again. */
    public static Scene frozen(byte[] jpeg) {
        byte[] kept = jpeg.clone();
        return () -> Optional.of(kept.clone());
    }
}
