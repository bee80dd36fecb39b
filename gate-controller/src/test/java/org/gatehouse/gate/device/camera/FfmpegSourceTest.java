// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.gate.device.FaceCamera;
import org.junit.jupiter.api.Test;

class FfmpegSourceTest {
    private static final Path PROGRAM = Path.of("/usr/bin/ffmpeg");
    private static final CameraLimits LIMITS =
            new CameraLimits(1 << 20, 8 << 10, Duration.ofSeconds(20), 15, Duration.ofMillis(50));

    private final List<FaceCamera.Frame> frames = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    @Test
    void whatFfmpegMakesOfAVideoIsReadAsPictures() {
        assumeTrue(Files.isExecutable(PROGRAM), "Skipped: ffmpeg is not installed");
        FfmpegSource source = FfmpegSource.running(List.of(
                PROGRAM.toString(),
                "-nostdin",
                "-loglevel",
                "quiet",
                "-re",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=320x240:rate=20",
                "-c:v",
                "mjpeg",
                "-f",
                "mpjpeg",
                "-boundary_tag",
                "gatehouse",
                "pipe:1"));
        try (MjpegCamera camera = new MjpegCamera(source, LIMITS, false)) {
            camera.start(frames::add, troubles::add);
            eventually(() -> frames.size() >= 10);
        }
        assertThat(troubles).isEmpty();
        assertThat(frames).allSatisfy(frame -> {
            assertThat(frame.jpeg()).startsWith(0xff, 0xd8);
            assertThat(frame.jpeg()).endsWith(0xff, 0xd9);
        });
    }

    @Test
    void aProgramThatEndsIsStartedAgainAndOneThatIsClosedIsGone() throws Exception {
        // Two pictures, and then the end; the camera has to come back by itself.
        String part = "--gatehouse\\r\\nContent-type: image/jpeg\\r\\nContent-length: 4\\r\\n\\r\\n%s\\r\\n";
        Path count = Files.createTempFile("gatehouse-camera", ".count");
        String script = "echo x >> " + count + "; n=$(wc -l < " + count + "); printf '" + part + part
                + "' a$(printf %03d $n) b$(printf %03d $n); printf -- '--gatehouse'; sleep 0.1";
        FfmpegSource source = FfmpegSource.running(List.of("/bin/sh", "-c", "PATH=/usr/bin:/bin; " + script));
        try (MjpegCamera camera = new MjpegCamera(source, LIMITS, false)) {
            camera.start(frames::add, troubles::add);
            eventually(() -> Files.readAllLines(count).size() >= 3);
        }
        int starts = Files.readAllLines(count).size();
        await().during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(5))
                .until(() -> Files.readAllLines(count).size() <= starts + 1);
        Files.delete(count);
    }

    @Test
    void theAddressGoesToTheProgramAsOneArgumentAndNothingElseDoes() {
        assumeTrue(Files.isExecutable(PROGRAM), "Skipped: ffmpeg is not installed");
        FfmpegSource source = (FfmpegSource) StreamSource.of(URI.create("rtsp://camera.test:554/face?x=1;reboot"));
        assertThat(source.command())
                .containsSubsequence("-rtsp_transport", "tcp", "-i", "rtsp://camera.test:554/face?x=1;reboot");
        FfmpegSource device = (FfmpegSource) StreamSource.of(URI.create("v4l2:/dev/video0"));
        assertThat(device.command()).containsSubsequence("-f", "v4l2", "-i", "/dev/video0", "-f", "mpjpeg");
    }

    private static void eventually(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }
}
