// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.gatehouse.gate.lane.LaneEvent;
import org.junit.jupiter.api.Test;

class VaultWorkTest {

    private static final LaneEvent FAILED = new LaneEvent.ChipUnreadable(1);

    private final List<LaneEvent> events = new ArrayList<>();
    private final List<String> happened = new ArrayList<>();
    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final TransactionVault vault = new TransactionVault();
    private final VaultWork work = new VaultWork("lane-1", events::add);

    @Test
    void aWipedVaultIsNotEmptyBeforeTheWorkThatWasBegunForItHasEnded() {
        work.start(worker::add, vault, FAILED, () -> happened.add("worked"));
        vault.wipe(() -> happened.add("empty"));
        assertThat(happened).isEmpty();

        worker.remove().run();

        assertThat(happened).containsExactly("worked", "empty");
        assertThat(events).isEmpty();
    }

    @Test
    void nothingIsBegunForAVaultThatWasWiped() {
        vault.wipe(() -> {});

        work.start(worker::add, vault, FAILED, () -> happened.add("worked"));

        assertThat(worker).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void workThatFailsIsToldAndHoldsTheVaultNoLonger() {
        work.start(Runnable::run, vault, FAILED, () -> {
            throw new IllegalStateException("broken");
        });
        vault.wipe(() -> happened.add("empty"));

        assertThat(events).containsExactly(FAILED);
        assertThat(happened).containsExactly("empty");
    }

    @Test
    void workThatFindsNoRoomIsToldAndHoldsTheVaultNoLonger() {
        work.start(
                task -> {
                    throw new RejectedExecutionException("full");
                },
                vault,
                FAILED,
                () -> happened.add("worked"));
        vault.wipe(() -> happened.add("empty"));

        assertThat(events).containsExactly(FAILED);
        assertThat(happened).containsExactly("empty");
    }

    @Test
    void aVaultOfWhichSomethingCouldNotBeOverwrittenIsNeverEmptyAndTheLaneBreaksDown() {
        work.overwrite(worker::add, vault, () -> {
            throw new IllegalStateException("broken");
        });
        vault.wipe(() -> happened.add("empty"));

        worker.remove().run();

        assertThat(happened).isEmpty();
        assertThat(events).containsExactly(new LaneEvent.Breakdown());
    }

    @Test
    void whatFindsNoRoomToBeOverwrittenIsNotOverwritten() {
        work.overwrite(
                task -> {
                    throw new RejectedExecutionException("full");
                },
                vault,
                () -> happened.add("overwritten"));
        vault.wipe(() -> happened.add("empty"));

        assertThat(happened).isEmpty();
        assertThat(events).containsExactly(new LaneEvent.Breakdown());
    }

    @Test
    void whatIsOverwrittenEmptiesTheVault() {
        work.overwrite(worker::add, vault, () -> happened.add("overwritten"));
        vault.wipe(() -> happened.add("empty"));

        worker.remove().run();

        assertThat(happened).containsExactly("overwritten", "empty");
        assertThat(events).isEmpty();
    }

    @Test
    void workWhoseFailureConcernsNobodyFailsSilently() {
        work.start(Runnable::run, vault, null, () -> {
            throw new IllegalStateException("broken");
        });

        assertThat(events).isEmpty();
    }
}
