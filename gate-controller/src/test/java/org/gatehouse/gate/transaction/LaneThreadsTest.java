// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LaneThreadsTest {
    @Test
    void whatTheFacesThreadWasGivenIsDoneBeforeTheLaneIsGone() throws Exception {
        LaneThreads threads = LaneThreads.start("lane-1");
        List<String> done = new CopyOnWriteArrayList<>();
        CountDownLatch stopping = new CountDownLatch(1);
        threads.face().execute(() -> {
            await(stopping);
            done.add("compared");
        });
        threads.face().execute(() -> done.add("forgot"));
        Thread stop = new Thread(threads::stop);
        stop.start();
        stop.join(100); // it has every chance to end too early
        stopping.countDown();
        stop.join();
        assertThat(done).containsExactly("compared", "forgot");
    }

    @Test
    void thePageThatIsBeingReadIsReadToItsEndBeforeTheLaneIsGone() throws Exception {
        LaneThreads threads = LaneThreads.start("lane-1");
        List<String> done = new CopyOnWriteArrayList<>();
        CountDownLatch stopping = new CountDownLatch(1);
        threads.page().execute(() -> {
            await(stopping);
            done.add("read");
        });
        Thread stop = new Thread(threads::stop);
        stop.start();
        stop.join(100); // it has every chance to end too early
        stopping.countDown();
        stop.join();
        assertThat(done).containsExactly("read");
    }

    @Test
    void theReadingOfAChipIsInterrupted() throws Exception {
        LaneThreads threads = LaneThreads.start("lane-1");
        CountDownLatch reading = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        threads.document().execute(() -> {
            reading.countDown();
            await(new CountDownLatch(1));
            done.add("interrupted");
        });
        reading.await();
        threads.stop();
        assertThat(done).containsExactly("interrupted");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
