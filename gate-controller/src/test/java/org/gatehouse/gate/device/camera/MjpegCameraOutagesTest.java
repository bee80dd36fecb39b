// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A camera that comes and goes, in a time that passes only when told. */
class MjpegCameraOutagesTest {
    private static final CameraLimits LIMITS =
            new CameraLimits(1 << 20, 8 << 10, Duration.ofSeconds(1), 5, Duration.ofMillis(250));
    private static final String PART = "--b\r\nContent-Length: 4\r\n\r\n%04d\r\n";

    private final AtomicLong now = new AtomicLong(5);
    private final AtomicLong looks = new AtomicLong();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final List<Long> pauses = new CopyOnWriteArrayList<>();
    private final List<Boolean> links = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    /** What the camera does when it is asked next: so many pictures, and ends or stays; none: it does not answer. */
    private final BlockingQueue<Connection> next = new LinkedBlockingQueue<>();

    private record Connection(int pictures, boolean stays) {}

    private final MjpegCamera camera = new MjpegCamera(
            new Script(),
            LIMITS,
            false,
            () -> {
                looks.incrementAndGet();
                return now.get();
            },
            pause -> pauses.add(pause.toMillis()));

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void thePauseDoublesWhileNoPictureComesAndBeginsAnewAfterOne() {
        for (int pictures : new int[] {0, 0, 0, 1, 0, 1, 1}) {
            next.add(new Connection(pictures, false));
        }
        eventually().until(() -> pauses.size() == 7);
        assertThat(pauses).containsExactly(250L, 500L, 1000L, 250L, 500L, 250L, 250L);
    }

    @Test
    void anOutageShorterThanTheStallLimitIsHeardOfByNobody() {
        camera.listen(links::add);
        next.add(new Connection(1, false));
        eventually().until(() -> links.contains(true));
        camera.start(frame -> {}, troubles::add);
        pass(999);
        lookedAgain();
        next.add(new Connection(1, true));
        eventually().until(() -> pauses.size() == 1 && next.isEmpty());
        lookedAgain();
        assertThat(links).endsWith(true).containsOnlyOnce(true);
        assertThat(troubles).isEmpty();
        assertThat(camera.fault()).isEmpty();
    }

    @Test
    void anOutageLongerThanTheStallLimitTakesTheLinkDownAndEndsTheCapture() {
        camera.listen(links::add);
        next.add(new Connection(1, false));
        eventually().until(() -> links.contains(true));
        camera.start(frame -> {}, troubles::add);
        eventually().until(() -> pauses.size() == 1);
        pass(1_001);
        eventually().until(() -> !links.get(links.size() - 1) && !troubles.isEmpty());
        assertThat(troubles).singleElement().asString().startsWith("CAMERA_AWAY: ");
        assertThat(camera.fault()).contains(CameraFault.CAMERA_AWAY);
        next.add(new Connection(1, true));
        eventually().until(() -> links.get(links.size() - 1));
        assertThat(camera.fault()).isEmpty();
    }

    @Test
    void aCameraThatStartsSlowlyIsNotGivenUpBeforeItsTime() {
        camera.listen(links::add);
        next.add(new Connection(0, true));
        eventually().until(() -> reading.getCount() == 0);
        camera.start(frame -> {}, troubles::add);
        pass(9_999);
        lookedAgain();
        assertThat(pauses).isEmpty();
        assertThat(troubles).isEmpty();
        pass(2);
        eventually().until(() -> !troubles.isEmpty() && !pauses.isEmpty());
        assertThat(troubles).singleElement().asString().startsWith("CAMERA_STALLED: ");
        assertThat(camera.fault()).contains(CameraFault.CAMERA_STALLED);
    }

    private void pass(long millis) {
        now.addAndGet(millis * 1_000_000);
    }

    /** The clock is asked a few times in every look. */
    private void lookedAgain() {
        long before = looks.get();
        eventually().until(() -> looks.get() > before + 12);
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(10));
    }

    private final class Script implements StreamSource {
        private int pictures;

        @Override
        public Duration start() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Opened open() throws InterruptedException, CameraException {
            Connection connection = next.take();
            if (connection.pictures() == 0 && !connection.stays()) {
                throw new CameraException(CameraFault.CAMERA_AWAY);
            }
            StringBuilder parts = new StringBuilder();
            for (int i = 0; i < connection.pictures(); i++) {
                parts.append(String.format(PART, ++pictures));
            }
            InputStream sent = new ByteArrayInputStream(parts.toString().getBytes(StandardCharsets.US_ASCII));
            InputStream body = connection.stays() ? new SequenceInputStream(sent, new Silence()) : sent;
            return new Opened(body, "b", false, () -> "");
        }
    }

    /** Sends nothing until it is closed. */
    private final class Silence extends InputStream {
        private boolean closed;

        @Override
        public synchronized int read() {
            reading.countDown();
            try {
                while (!closed) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }

        @Override
        public synchronized void close() {
            closed = true;
            notifyAll();
        }
    }
}
