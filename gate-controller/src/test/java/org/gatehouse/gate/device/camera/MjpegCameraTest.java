// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.gatehouse.gate.device.FaceCamera;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MjpegCameraTest {
    private static final CameraLimits LIMITS =
            new CameraLimits(1 << 20, 8 << 10, Duration.ofSeconds(1), 5, Duration.ofMillis(50));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final List<Boolean> links = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> behaviour = new AtomicReference<>("live");
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private boolean simulated;
    private MjpegCamera camera;

    @BeforeEach
    void film() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/stream", exchange -> {
            if (simulated) {
                exchange.getResponseHeaders().add("X-Gatehouse-Simulated", "true");
            }
            exchange.getResponseHeaders().add("Content-Type", "multipart/x-mixed-replace; boundary=frame");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                film(out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        if (camera != null) {
            camera.close();
        }
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void picturesArriveInOrderAndAreTheReceiversOwn() {
        List<FaceCamera.Frame> frames = new CopyOnWriteArrayList<>();
        open(true).start(frames::add, troubles::add);

        eventually().until(() -> frames.size() >= 5);
        List<Integer> numbers = frames.stream().map(f -> number(f.jpeg())).toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        assertThat(frames.get(1).nanos()).isGreaterThan(frames.get(0).nanos());
        assertThat(troubles).isEmpty();
    }

    @Test
    void aSlowReceiverGetsTheNewestPictureNeverABacklog() throws Exception {
        List<Integer> numbers = new CopyOnWriteArrayList<>();
        CountDownLatch slow = new CountDownLatch(1);
        List<Integer> before = new CopyOnWriteArrayList<>();
        open(true)
                .start(
                        frame -> {
                            numbers.add(number(frame.jpeg()));
                            if (numbers.size() == 1) {
                                await(slow);
                            }
                        },
                        troubles::add);
        eventually().until(() -> numbers.size() == 1);
        int first = numbers.get(0);
        eventually().until(() -> filmed >= first + 20);
        before.add(filmed);
        slow.countDown();

        eventually().until(() -> numbers.size() >= 2);
        assertThat(numbers.get(1)).isGreaterThanOrEqualTo(before.get(0) - 2);
    }

    @Test
    void aClosedCaptureGetsNothingMore() {
        List<FaceCamera.Frame> frames = new CopyOnWriteArrayList<>();
        FaceCamera.Capture capture = open(true).start(frames::add, troubles::add);
        eventually().until(() -> !frames.isEmpty());

        capture.close();

        int now = filmed;
        eventually().until(() -> filmed > now + 5);
        int settled = frames.size();
        int later = filmed;
        eventually().until(() -> filmed > later + 5);
        assertThat(frames).hasSize(settled);
        assertThat(troubles).isEmpty();
    }

    @Test
    void aCameraThatStallsIsToldOnceAndComesBackByItself() {
        open(true).listen(links::add);
        camera.start(frame -> {}, troubles::add);
        eventually().until(() -> links.contains(true));
        behaviour.set("stall");

        eventually().until(() -> !troubles.isEmpty());
        assertThat(troubles).singleElement().asString().startsWith("CAMERA_STALLED: ");
        eventually().until(() -> !links.get(links.size() - 1));
        behaviour.set("live");
        eventually().until(() -> links.get(links.size() - 1));
        assertThat(camera.fault()).isEmpty();
        assertThat(troubles).hasSize(1);
    }

    @Test
    void aPictureThatStandsStillIsNoLivePicture() {
        open(true).listen(links::add);
        eventually().until(() -> links.contains(true));
        behaviour.set("still");
        camera.start(frame -> {}, troubles::add);

        eventually().until(() -> !troubles.isEmpty());
        assertThat(troubles).singleElement().asString().startsWith("CAMERA_STILL: ");
        eventually().until(() -> !links.get(links.size() - 1));
    }

    @Test
    void aCameraThatIsAwayIsAskedAgainAndACaptureSaysSo() throws Exception {
        int port = server.getAddress().getPort();
        server.stop(0);
        open(true).start(frame -> {}, troubles::add);
        eventually().until(() -> !troubles.isEmpty());
        assertThat(troubles).singleElement().asString().startsWith("CAMERA_AWAY: ");

        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/stream", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "multipart/x-mixed-replace; boundary=frame");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                film(out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();

        camera.listen(links::add);
        eventually().until(() -> links.contains(true));
    }

    @Test
    void rubbishInsteadOfAStreamIsRefused() {
        behaviour.set("rubbish");
        open(true).start(frame -> {}, troubles::add);

        eventually().until(() -> !troubles.isEmpty());
        assertThat(troubles).singleElement().asString().startsWith("CAMERA_MALFORMED: ");
    }

    @Test
    void aSimulatedCameraIsRefusedInProductionAndKnownOnARig() {
        simulated = true;
        open(true).listen(links::add);
        eventually().until(() -> links.contains(true));
        assertThat(camera.simulatedPeer()).isTrue();
        camera.close();

        List<FaceCamera.Frame> frames = new CopyOnWriteArrayList<>();
        open(false).start(frames::add, troubles::add);
        eventually().until(() -> !troubles.isEmpty());
        assertThat(troubles).singleElement().asString().startsWith("CAMERA_SIMULATED: ");
        assertThat(frames).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/tmp/face.mjpeg",
                "face.avi",
                "ftp://127.0.0.1/face",
                "data:image/jpeg,x",
                "rtsp:/x",
                "v4l2:/tmp/face.avi",
                "v4l2:/dev/../tmp/face",
                "http:/x"
            })
    void aRecordingIsNoCamera(String address) {
        assertThatThrownBy(() -> new MjpegCamera(URI.create(address), LIMITS, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http");
    }

    private volatile int filmed;

    private void film(OutputStream out) throws IOException, InterruptedException {
        while (over.getCount() > 0) {
            switch (behaviour.get()) {
                case "live" -> picture(out, ++filmed);
                case "still" -> picture(out, 0);
                case "rubbish" -> out.write("no boundary, ever\r\n".repeat(600).getBytes(StandardCharsets.US_ASCII));
                default -> out.flush();
            }
            over.await(15, TimeUnit.MILLISECONDS);
        }
    }

    private static void picture(OutputStream out, int number) throws IOException {
        byte[] body = Arrays.copyOf(Integer.toString(number).getBytes(StandardCharsets.US_ASCII), 2_000);
        out.write(("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static int number(byte[] jpeg) {
        return Integer.parseInt(new String(jpeg, StandardCharsets.US_ASCII).trim());
    }

    private MjpegCamera open(boolean acceptSimulated) {
        camera = new MjpegCamera(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/stream"), LIMITS, acceptSimulated);
        return camera;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10));
    }
}
