// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gatehouse.sim.camera.Responsive;

/** An attack before the camera, from now on: its impostor reads the screen. Thread-safe. */
public final class AttackScene implements Responsive {

    private static final Map<String, Request> PROMPTS = Map.of(
            "TURN_HEAD_LEFT", Request.TURN_LEFT,
            "TURN_HEAD_RIGHT", Request.TURN_RIGHT,
            "OPEN_MOUTH", Request.OPEN_MOUTH);

    private final Attacker attacker;
    private final LongSupplier nanoTime;
    private final long began;

    /**
     * The attack begins.
     *
     * @param attacker belongs to this scene: its moments go forward only
     * @param nanoTime nanoseconds on a clock that only goes forward
     */
    public AttackScene(Attacker attacker, LongSupplier nanoTime) {
        this.attacker = attacker;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    @Override
    public synchronized void shown(String prompt) {
        Request request = PROMPTS.get(prompt);
        if (request != null) {
            attacker.asked(request, sinceBegin());
        }
    }

    @Override
    public synchronized Optional<byte[]> next() {
        return Optional.of(attacker.jpegAt(sinceBegin()));
    }

    private Duration sinceBegin() {
        return Duration.ofNanos(nanoTime.getAsLong() - began);
    }
}
