// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.gatehouse.sim.traveller.Framing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MjpegCameraTest {

    private static final Duration FAST = Duration.ofMillis(20);

    @Test
    void aShutterThatIsLateDoesNotWait() {
        assertThat(MjpegCamera.pauseMillis(50_000_000, 20_000_000)).isEqualTo(30);
        assertThat(MjpegCamera.pauseMillis(20_000_000, 50_000_000)).isZero();
    }

    @Test
    void anIndependentClientReadsPicturesAndLearnsThatTheyAreSimulated() throws Exception {
        try (MjpegCamera camera = MjpegCamera.start(0, FAST, Scenes.nobody(1));
                MultipartClient client = new MultipartClient(camera.stream())) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(client.frame()));

            assertThat(client.header("X-Gatehouse-Simulated")).isEqualTo("true");
            assertThat(picture.getWidth()).isEqualTo(Framing.GATE.width());
            assertThat(picture.getHeight()).isEqualTo(Framing.GATE.height());
        }
    }

    @Test
    void noTwoFramesOfALiveSceneAreTheSame() throws Exception {
        try (MjpegCamera camera = MjpegCamera.start(0, FAST, Scenes.nobody(1));
                MultipartClient client = new MultipartClient(camera.stream())) {
            Set<Integer> seen = new HashSet<>();
            for (int frame = 0; frame < 12; frame++) {
                assertThat(seen.add(Arrays.hashCode(client.frame()))).isTrue();
            }
        }
    }

    @Test
    void severalViewersAreServedAtOnce() throws Exception {
        try (MjpegCamera camera = MjpegCamera.start(0, FAST, Scenes.nobody(1));
                MultipartClient one = new MultipartClient(camera.stream());
                MultipartClient two = new MultipartClient(camera.stream())) {
            for (int frame = 0; frame < 3; frame++) {
                assertThat(one.frame()).isNotEmpty();
                assertThat(two.frame()).isNotEmpty();
            }
        }
    }

    @Test
    void aFrozenCameraRepeatsItself() throws Exception {
        try (MjpegCamera camera = MjpegCamera.start(0, FAST, Scenes.nobody(1));
                MultipartClient client = new MultipartClient(camera.stream())) {
            byte[] frozen = client.frame();
            camera.show(Scenes.frozen(frozen));

            await().until(() -> Arrays.equals(client.frame(), frozen));
            assertThat(client.frame()).isEqualTo(frozen);
        }
    }

    @Test
    void aStalledCameraKeepsTheConnectionSendsNothingAndRecovers() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Scene stalled = () -> {
            asked.incrementAndGet();
            return Scenes.stalled().next();
        };
        try (MjpegCamera camera = MjpegCamera.start(0, FAST, stalled);
                MultipartClient client = new MultipartClient(camera.stream())) {
            CompletableFuture<byte[]> frame = CompletableFuture.supplyAsync(() -> unchecked(client));
            await().until(() -> asked.get() > 5);

            assertThat(frame).isNotDone();
            assertThat(camera.frames()).isZero();

            camera.show(Scenes.nobody(2));
            await().until(frame::isDone);
            assertThat(frame.get()).isNotEmpty();
        }
    }

    @Test
    void theShutterRestsWhileNobodyLooks() throws Exception {
        try (MjpegCamera camera = MjpegCamera.start(0, FAST, Scenes.nobody(1))) {
            try (MultipartClient client = new MultipartClient(camera.stream())) {
                client.frame();
            }
            await().pollInterval(Duration.ofMillis(300)).until(() -> {
                long before = camera.frames();
                Thread.sleep(100);
                return camera.frames() == before;
            });
        }
    }

    @Test
    void closingEndsEveryStreamAndFreesThePort() throws Exception {
        MjpegCamera camera = MjpegCamera.start(0, FAST, Scenes.stalled());
        URI stream = camera.stream();
        MultipartClient client = new MultipartClient(stream);
        CompletableFuture<byte[]> frame = CompletableFuture.supplyAsync(() -> unchecked(client));

        camera.close();

        await().until(frame::isCompletedExceptionally);
        assertThatThrownBy(() -> new Socket("127.0.0.1", stream.getPort()).close())
                .isInstanceOf(ConnectException.class);
        MjpegCamera.start(stream.getPort(), FAST, Scenes.stalled()).close();
    }

    @Test
    void everythingButAGetOfTheStreamIsRefused() throws Exception {
        try (MjpegCamera camera = MjpegCamera.start(0, FAST, Scenes.nobody(1))) {
            assertThat(status(camera.stream().resolve("/snapshot"), "GET")).isEqualTo(404);
            assertThat(status(camera.stream(), "DELETE")).isEqualTo(405);
            try (Socket socket = new Socket("127.0.0.1", camera.stream().getPort())) {
                socket.getOutputStream().write("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 400");
            }
        }
    }

    @Test
    void aRequestWithoutEndIsCutOff() throws Exception {
        try (MjpegCamera camera = MjpegCamera.start(0, FAST, Scenes.nobody(1));
                Socket socket = new Socket("127.0.0.1", camera.stream().getPort())) {
            socket.getOutputStream().write(new byte[8 * 1024]);

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void framesAreNeverWrittenToDisk(@TempDir Path folder) throws Exception {
        Path gone = Files.createDirectory(folder.resolve("cache"));
        ImageIO.setCacheDirectory(gone.toFile());
        try {
            // Whoever caches a picture on disk now fails.
            Files.delete(gone);
            assertThatThrownBy(() -> ImageIO.createImageOutputStream(new ByteArrayOutputStream()))
                    .hasMessageContaining("directory");

            assertThat(Scenes.nobody(1).next()).isPresent();
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    @Test
    void anAbsurdIntervalIsRefused() {
        assertThatThrownBy(() -> MjpegCamera.start(0, Duration.ZERO, Scenes.stalled()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] unchecked(MultipartClient client) {
        try {
            return client.frame();
        } catch (IOException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static int status(URI address, String method) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod(method);
        return connection.getResponseCode();
    }
}
