// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.time.Duration;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.behaviour.Condition;
import org.gatehouse.sim.traveller.behaviour.FrameBank;
import org.gatehouse.sim.traveller.behaviour.GuidedTraveller;
import org.gatehouse.sim.traveller.behaviour.Prompt;

/**
 * What the camera sees of a traveller who may be guided: pictures from a bank, each frame with a tremor and noise of its own;
 * some ten milliseconds a frame. Thread-safe.
 */
public final class GuidedFootage implements Footage {

    /** Four centimetres to each side, at half a metre a second in the middle: 26 pixels in a thirtieth of a second. */
    private static final double SWAY_PIXELS = 60;

    private static final double SWAYS_PER_SECOND = 2.1;

    private final FrameBank bank;
    private final FaceIdentity identity;
    private final GuidedTraveller traveller;
    private final long seed;

    /** Footage of one person who behaves like that; the seed is of noise and tremor. */
    public GuidedFootage(FrameBank bank, FaceIdentity identity, GuidedTraveller traveller, long seed) {
        this.bank = bank;
        this.identity = identity;
        this.traveller = traveller;
        this.seed = seed;
    }

    /** Says something to the traveller at a time since the beginning. */
    public synchronized void hear(Prompt prompt, Duration at) {
        traveller.hear(prompt, at);
    }

    @Override
    public synchronized BufferedImage frameAt(Duration since) {
        Condition condition = traveller.conditionAt(since);
        int side = condition == Condition.MOVING ? swayed(since) : 0;
        return Disturbance.of(
                bank.picture(identity, condition), 2, side, seed ^ since.toMillis() * 0x9E3779B97F4A7C15L);
    }

    /** Whose picture is blurred by a movement is elsewhere in the next one. */
    private static int swayed(Duration since) {
        return (int) Math.round(SWAY_PIXELS * Math.sin(2 * Math.PI * SWAYS_PER_SECOND * since.toMillis() / 1000.0));
    }
}
