// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A traveller who does what the screen asks, after the time that a person needs to read it; one thing after the other. What is
 * no longer shown when he would begin is not done, and what is still shown some time after he did it is done again.
 */
final class ObligingScene implements Responsive {

    private static final int TREMOR_PIXELS = 2;
    private static final long REACTS_FROM = Duration.ofMillis(500).toNanos();
    private static final long REACTS_SPREAD = Duration.ofMillis(400).toNanos();
    private static final long TAKES_FROM = Duration.ofMillis(600).toNanos();
    private static final long TAKES_SPREAD = Duration.ofMillis(200).toNanos();
    /** From the moment a prompt is gone until the head comes back. */
    private static final long LETS_GO = Duration.ofMillis(300).toNanos();
    /** Added to the reaction before something is done once more. */
    private static final long PATIENCE = Duration.ofMillis(1500).toNanos();

    private final LongSupplier nanoTime;
    private final SplittableRandom random;
    private final UnsteadyLens lens;
    private Stance stance;
    private Wandering wandering;
    private @Nullable Movement movement;
    private String prompt = "";
    private long released = Long.MAX_VALUE;
    private long due;
    private boolean waiting;

    ObligingScene(Stance stance, long seed, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.random = new SplittableRandom(seed);
        this.lens = new UnsteadyLens(TREMOR_PIXELS, random.split());
        this.stance = stance;
        this.wandering = new Wandering(stance, random.split(), nanoTime.getAsLong());
    }

    @Override
    public synchronized void shown(String newest) {
        long now = nanoTime.getAsLong();
        if (movement != null && !newest.equals(prompt)) {
            released = Math.min(released, now + LETS_GO);
        }
        prompt = newest;
        answerAfter(0, now);
    }

    @Override
    public Optional<byte[]> next() {
        return Optional.of(lens.frame(picture()));
    }

    /** The undisturbed picture of this moment. */
    synchronized BufferedImage picture() {
        long now = nanoTime.getAsLong();
        if (movement == null && waiting && now - due >= 0) {
            begin(now);
        }
        Movement present = movement;
        if (present == null) {
            return wandering.at(now);
        }
        return present.at(now, released).orElseGet(() -> settled(present.answer(), now));
    }

    private void begin(long now) {
        waiting = false;
        released = Long.MAX_VALUE;
        Answer answer = stance.answers().get(prompt);
        if (answer != null) {
            List<BufferedImage> wayBack = wandering.wayBack();
            movement = new Movement(wayBack, stance.drift().get(0), answer, now, drawn(TAKES_FROM, TAKES_SPREAD));
        }
    }

    private BufferedImage settled(Answer done, long now) {
        movement = null;
        if (done instanceof Answer.Change change) {
            stance = change.then();
        }
        wandering = new Wandering(stance, random.split(), now);
        if (!waiting) {
            answerAfter(PATIENCE, now);
        }
        return wandering.at(now);
    }

    private void answerAfter(long pause, long now) {
        waiting = true;
        due = now + pause + drawn(REACTS_FROM, REACTS_SPREAD);
    }

    private long drawn(long from, long spread) {
        return from + random.nextLong(spread);
    }
}
