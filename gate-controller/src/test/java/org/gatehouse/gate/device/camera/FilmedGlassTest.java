// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.gatehouse.gate.device.NoChip;
import org.gatehouse.gate.device.PagePictures;
import org.gatehouse.sim.traveller.Jpeg;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document camera as it is: a stream over HTTP, and its threads. */
class FilmedGlassTest {
    private static final int DARK = 25;
    private static final int PAGE = 210;
    private static final int STILL_FRAMES = 5;
    private static final CameraLimits LIMITS =
            new CameraLimits(1 << 20, 8 << 10, Duration.ofSeconds(3), STILL_FRAMES, Duration.ofMillis(50));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Random noise = new Random(3);
    private final AtomicInteger stills = new AtomicInteger();
    private volatile int brightness = DARK;
    private volatile int filmed;
    private volatile boolean over;
    private HttpServer server;
    private MjpegCamera camera;
    private CameraDocumentReader reader;

    @BeforeEach
    void film() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/glass", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "multipart/x-mixed-replace; boundary=frame");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!over) {
                    byte[] picture = picture();
                    for (int i = stills.getAndSet(0); i > 0; i--) {
                        send(out, picture);
                    }
                    send(out, picture);
                    filmed++;
                    Thread.sleep(40);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        camera = new MjpegCamera(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/glass"), LIMITS, true);
        reader = new CameraDocumentReader(camera, new NoChip());
        reader.listen(new ReaderDiary(heard, PagePictures::wipe));
    }

    @AfterEach
    void close() {
        over = true;
        reader.close();
        camera.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aPictureThatStoodStillForAMomentDoesNotMakeTheReaderDeaf() {
        eventually().until(() -> heard.contains("true"));
        int before = filmed;
        eventually().until(() -> filmed > before + 40);

        stills.set(STILL_FRAMES);
        eventually().until(() -> stills.get() == 0);
        int burst = filmed;
        eventually().until(() -> filmed > burst + 40);
        brightness = PAGE;

        eventually().until(() -> heard.contains("page"));
        assertThat(heard).containsSubsequence("placed", "page");
    }

    private byte[] picture() {
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_BYTE_GRAY);
        int light = brightness;
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 160; x++) {
                image.getRaster().setSample(x, y, 0, light + noise.nextInt(5));
            }
        }
        return Jpeg.encode(image, 0.9f);
    }

    private static void send(OutputStream out, byte[] picture) throws IOException {
        out.write(("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(picture);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10));
    }
}
