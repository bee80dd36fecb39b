// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.gatehouse.gate.lane.LaneEvent;
import org.jspecify.annotations.Nullable;

/** Hands work on personal data to a worker and keeps its vault open meanwhile: no vault counts as empty before its work ended. */
final class VaultWork {
    private static final System.Logger LOG = System.getLogger(VaultWork.class.getName());

    private final String laneId;
    private final Consumer<LaneEvent> events;

    /** @param events told when work fails, from any thread */
    VaultWork(String laneId, Consumer<LaneEvent> events) {
        this.laneId = laneId;
        this.events = events;
    }

    /**
     * Returns at once; the task runs unless the vault has been wiped.
     *
     * @param failure told when the task fails or finds no room, if anybody has to know
     * @return whether it will run
     */
    boolean start(Executor worker, TransactionVault vault, @Nullable LaneEvent failure, Runnable task) {
        if (!vault.enter()) {
            return false;
        }
        try {
            worker.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "Lane {0}: a worker failed: {1}", laneId, e.getClass());
                    tell(failure);
                } finally {
                    vault.leave();
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.ERROR, "Lane {0}: a worker has no room for more.", laneId);
            vault.leave();
            tell(failure);
            return false;
        }
    }

    /** Has a worker overwrite something. Where that fails or finds no room the vault never counts as empty, and the lane breaks down. */
    void overwrite(Executor worker, TransactionVault vault, Runnable task) {
        boolean held = vault.enter();
        try {
            boolean begun = start(worker, vault, new LaneEvent.Breakdown(), () -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    vault.notOverwritten();
                    throw e;
                }
            });
            if (held && !begun) {
                vault.notOverwritten();
            }
        } finally {
            if (held) {
                vault.leave();
            }
        }
    }

    private void tell(@Nullable LaneEvent failure) {
        if (failure != null) {
            events.accept(failure);
        }
    }
}
