// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/**
 * A flat picture that is turned: the face becomes narrower as a turned head does, and yet all its points follow a plane. Needs
 * to be asked after {@link Parallax} has seen the same frame.
 */
final class PlaneTurn implements PassiveCue {
    /** Percent by which the face becomes narrower before its flatness tells. */
    static final double NARROWER = 11;
    /** Percent of the distance between the eyes; a head that turns so far leaves at least twice as much. */
    static final double FLAT = 4;

    private static final int FRAMES = 3;

    private final Parallax parallax;
    private double widest;
    private double narrowing;
    private int frames;

    PlaneTurn(Parallax parallax) {
        this.parallax = parallax;
    }

    @Override
    public void see(FaceView view) {
        widest = Math.max(widest, view.aspect);
        double percent = 100 * (1 - view.aspect / widest);
        narrowing = Math.max(narrowing, percent);
        frames += percent >= NARROWER ? 1 : 0;
    }

    @Override
    public CueFinding finding() {
        boolean flat = frames >= FRAMES && parallax.percent() < FLAT;
        return new CueFinding(Cue.PLANE_TURN, narrowing, NARROWER, flat ? CueOpinion.ATTACK : CueOpinion.NEUTRAL);
    }

    @Override
    public void restart() {
        widest = 0;
        narrowing = 0;
        frames = 0;
    }
}
