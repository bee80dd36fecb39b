// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The real threads and the real clock, which the stories replace. */
class LaneThreadsTest {

    @Test
    void everyPostedTaskRunsOnceAndOneAtATime() throws InterruptedException {
        LaneThreads threads = LaneThreads.start("test");
        Mailbox mailbox = new Mailbox(threads.mailbox(), () -> {});
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger ran = new AtomicInteger();
        Runnable task = () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
            ran.incrementAndGet();
        };
        Thread[] posters = new Thread[4];
        for (int i = 0; i < posters.length; i++) {
            posters[i] = new Thread(() -> {
                for (int j = 0; j < 100; j++) {
                    mailbox.post(task);
                }
            });
            posters[i].start();
        }
        for (Thread poster : posters) {
            poster.join();
        }
        Awaitility.await().untilAtomic(ran, org.hamcrest.Matchers.is(400));
        assertThat(most).hasValue(1);
        threads.stop();
    }

    @Test
    void aTaskThatThrowsDoesNotStopTheMailbox() throws InterruptedException {
        LaneThreads threads = LaneThreads.start("test");
        Mailbox mailbox = new Mailbox(threads.mailbox(), () -> {});
        CountDownLatch ran = new CountDownLatch(1);
        mailbox.post(() -> {
            throw new IllegalStateException("on purpose");
        });
        mailbox.post(ran::countDown);
        ran.await();
        threads.stop();
    }

    @Test
    void aDeadlinePassesUnlessCancelled() {
        AtomicInteger passed = new AtomicInteger();
        AtomicInteger cancelled = new AtomicInteger();
        try (SystemLaneTime time = new SystemLaneTime(Clock.systemUTC())) {
            time.after(Duration.ofMillis(20), cancelled::incrementAndGet).cancel();
            time.after(Duration.ofMillis(40), passed::incrementAndGet);
            Awaitility.await().until(() -> passed.get() == 1);
        }
        assertThat(cancelled).hasValue(0);
    }
}
