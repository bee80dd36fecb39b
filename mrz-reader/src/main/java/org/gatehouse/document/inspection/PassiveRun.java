// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.gatehouse.document.trust.PassiveAuthentication;
import org.gatehouse.document.trust.PassiveVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Passive authentication while the chip is still being read: the link is the slow part, and a processor is idle meanwhile. For
 * one document.
 */
final class PassiveRun {
    private final PassiveAuthentication passive;
    private @Nullable FutureTask<PassiveVerdict> task;

    PassiveRun(PassiveAuthentication passive) {
        this.passive = passive;
    }

    /** Begins; the file must not be changed until {@link #verdict()} has answered. */
    void begin(byte[] sod) {
        FutureTask<PassiveVerdict> running = new FutureTask<>(() -> passive.verify(sod));
        Thread thread = new Thread(running, "passive-authentication");
        thread.setDaemon(true);
        thread.start();
        task = running;
    }

    /** Waits for the verdict; empty when no EF.SOD was read, or this thread was interrupted. */
    Optional<PassiveVerdict> verdict() {
        FutureTask<PassiveVerdict> running = task;
        if (running == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(running.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            // It answers whatever it meets; what is thrown all the same is no verdict.
            return Optional.empty();
        }
    }
}
