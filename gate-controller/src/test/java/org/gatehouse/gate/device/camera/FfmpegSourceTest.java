// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.gate.device.FaceCamera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegSourceTest {
    private static final Path PROGRAM = Path.of("/usr/bin/ffmpeg");
    private static final CameraLimits LIMITS =
            new CameraLimits(1 << 20, 8 << 10, Duration.ofSeconds(20), 15, Duration.ofMillis(50));

    private static final String PART =
            "--gatehouse\\r\\nContent-type: image/jpeg\\r\\nContent-length: 4\\r\\n\\r\\n%s\\r\\n";

    private final List<FaceCamera.Frame> frames = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    @Test
    void whatFfmpegMakesOfAVideoIsReadAsPictures() {
        needsFfmpeg();
        FfmpegSource source = FfmpegSource.running(filming("testsrc=size=320x240:rate=20"));
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
    void noPictureOfASlowCameraIsSentTwice() throws Exception {
        needsFfmpeg();
        // Twenty pictures a second are promised and five come.
        FfmpegSource source = FfmpegSource.running(filming("testsrc=size=160x120:rate=20,select=not(mod(n\\,4))"));
        List<String> pictures = new ArrayList<>();
        try (StreamSource.Opened opened = source.open()) {
            MultipartReader parts = new MultipartReader(opened.body(), opened.boundary(), LIMITS);
            for (int i = 0; i < 10; i++) {
                pictures.add(HexFormat.of().formatHex(parts.next()));
            }
        }
        assertThat(pictures).doesNotHaveDuplicates();
    }

    @Test
    void aProgramThatEndsIsStartedAgain(@TempDir Path folder) throws Exception {
        Path count = folder.resolve("count");
        FfmpegSource source = FfmpegSource.running(
                shell("echo x >> " + count + "; printf -- '" + PART + "' abcd; printf -- '--gatehouse'"));
        try (MjpegCamera camera = new MjpegCamera(source, LIMITS, false)) {
            camera.start(frames::add, troubles::add);
            eventually(() -> !frames.isEmpty() && Files.readAllLines(count).size() >= 3);
        }
    }

    @Test
    void aProgramThatNeverEndsIsEndedWhenTheCameraIsClosed(@TempDir Path folder) throws Exception {
        Path pid = folder.resolve("pid");
        FfmpegSource source = FfmpegSource.running(forEver(pid, "printf -- '" + PART + "' abcd; "));
        ProcessHandle process;
        try (MjpegCamera camera = new MjpegCamera(source, LIMITS, false)) {
            camera.start(frames::add, troubles::add);
            process = started(pid);
            assertThat(process.isAlive()).isTrue();
        }
        eventually(() -> !process.isAlive());
    }

    @Test
    void aProgramThatNeverSendsAPictureIsEndedAfterTheTimeForTheFirst(@TempDir Path folder) throws Exception {
        Path pid = folder.resolve("pid");
        AtomicLong now = new AtomicLong();
        FfmpegSource source = FfmpegSource.running(forEver(pid, ""));
        CountDownLatch closed = new CountDownLatch(1);
        try (MjpegCamera camera = new MjpegCamera(source, LIMITS, false, now::get, pause -> closed.await())) {
            camera.start(frames::add, troubles::add);
            ProcessHandle process = started(pid);
            // Whenever it was opened in this time: by the second step it has had more than it may take.
            now.addAndGet(Duration.ofSeconds(11).toNanos());
            eventually(() -> {
                now.addAndGet(Duration.ofSeconds(1).toNanos());
                return !process.isAlive();
            });
            eventually(() -> camera.fault().isPresent());
            assertThat(camera.fault()).contains(CameraFault.CAMERA_STALLED);
        }
    }

    @Test
    void aProgramThatStallsBetweenPicturesIsEnded(@TempDir Path folder) throws Exception {
        Path pid = folder.resolve("pid");
        AtomicLong now = new AtomicLong();
        FfmpegSource source =
                FfmpegSource.running(forEver(pid, "printf -- '" + PART + "' abcd; printf -- '--gatehouse'; "));
        CountDownLatch closed = new CountDownLatch(1);
        try (MjpegCamera camera = new MjpegCamera(source, LIMITS, false, now::get, pause -> closed.await())) {
            List<Boolean> links = new CopyOnWriteArrayList<>();
            camera.listen(links::add);
            camera.start(frames::add, troubles::add);
            ProcessHandle process = started(pid);
            eventually(() -> links.contains(true));
            now.addAndGet(LIMITS.stall().toNanos() + 1);
            eventually(() -> !process.isAlive());
            eventually(() -> !troubles.isEmpty());
            assertThat(troubles).singleElement().asString().startsWith("CAMERA_STALLED: ");
        }
    }

    @Test
    void aDeviceThatIsNoHardwareCallsItselfSimulated(@TempDir Path folder) throws Exception {
        Path device = Files.createFile(folder.resolve("video0"));
        VideoDevice unknown = new VideoDevice(device, folder.resolve("class"));
        FfmpegSource source = FfmpegSource.running(shell("exec sleep 1000"), unknown);
        try (MjpegCamera camera = new MjpegCamera(source, LIMITS, false)) {
            camera.start(frames::add, troubles::add);
            eventually(() -> !troubles.isEmpty());
        }
        assertThat(troubles).singleElement().asString().startsWith("CAMERA_SIMULATED: ");
        assertThat(frames).isEmpty();
    }

    @Test
    void aWrongPasswordIsNamedAndNotPrinted() throws Exception {
        needsFfmpeg();
        String said =
                whyNot("RTSP/1.0 401 Unauthorized\r\nCSeq: 1\r\nWWW-Authenticate: Basic realm=\"camera\"\r\n\r\n");
        assertThat(said).isEqualTo(FfmpegAdvice.REFUSED.sentence());
    }

    @Test
    void anUnforeseenEndIsToldWithoutTheAddress() throws Exception {
        FfmpegSource source = FfmpegSource.running(
                shell("echo 'rtsp://user:geheim@camera/x?k=geheim: the moon is full' >&2; exit 7"));
        try (StreamSource.Opened opened = source.open()) {
            assertThat(opened.body().read()).isEqualTo(-1);
            assertThat(opened.ending().why()).isEqualTo("ffmpeg ended with status 7: (address) the moon is full");
        }
    }

    @Test
    void aProgramThatIsNotThereIsToBeInstalled() {
        FfmpegSource source = FfmpegSource.running(List.of("/nowhere/ffmpeg"));
        assertThatThrownBy(source::open)
                .isInstanceOfSatisfying(
                        CameraException.class, e -> assertThat(e.advice()).contains("apt-get install ffmpeg"));
    }

    @Test
    void theAddressGoesToTheProgramAsOneArgumentAndNothingElseDoes() {
        needsFfmpeg();
        FfmpegSource source = (FfmpegSource) StreamSource.of(URI.create("rtsp://camera.test:554/face?x=1;reboot"));
        assertThat(source.command())
                .containsSubsequence("-rtsp_transport", "tcp", "-i", "rtsp://camera.test:554/face?x=1;reboot");
        FfmpegSource device = (FfmpegSource) StreamSource.of(URI.create("v4l2:/dev/video0"));
        assertThat(device.command()).containsSubsequence("-f", "v4l2", "-i", "/dev/video0", "-f", "mpjpeg");
    }

    /** What the operator is told when a camera answers so. */
    private static String whyNot(String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread camera = new Thread(() -> answer(server, answer));
            camera.setDaemon(true);
            camera.start();
            URI address = URI.create("rtsp://user:geheim@127.0.0.1:" + server.getLocalPort() + "/face");
            try (StreamSource.Opened opened = StreamSource.of(address).open()) {
                assertThat(opened.body().read()).isEqualTo(-1);
                return opened.ending().why();
            }
        }
    }

    private static void answer(ServerSocket server, String answer) {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    while (socket.getInputStream().read(new byte[4096]) > 0) {
                        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    }
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private static void needsFfmpeg() {
        assumeTrue(Files.isExecutable(PROGRAM), "Skipped: ffmpeg is not installed (apt-get install ffmpeg)");
    }

    /** The command of a camera, with a picture that ffmpeg draws in its place. */
    private static List<String> filming(String drawing) {
        List<String> command = new ArrayList<>(
                List.of(PROGRAM.toString(), "-nostdin", "-loglevel", "error", "-re", "-f", "lavfi", "-i", drawing));
        command.addAll(FfmpegSource.output());
        return command;
    }

    private static List<String> shell(String script) {
        return List.of("/bin/sh", "-c", "PATH=/usr/bin:/bin; " + script);
    }

    /** Says who it is, does what it should, and sleeps for ever. */
    private static List<String> forEver(Path pid, String first) {
        return shell("echo $$ > " + pid + ".new; mv " + pid + ".new " + pid + "; " + first + "exec sleep 100000");
    }

    private static ProcessHandle started(Path pid) throws IOException {
        eventually(() -> Files.exists(pid));
        return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
    }

    private static void eventually(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }
}
