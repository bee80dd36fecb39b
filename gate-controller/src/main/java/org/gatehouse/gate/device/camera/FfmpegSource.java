// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A camera that speaks RTSP or hangs on this machine as a Video4Linux device, read by Debian's {@code ffmpeg} in a process of
 * its own, which decodes what a stranger's camera sends and hands it on as MJPEG. It ends with the stream, and inherits nothing of the
 * environment. A password in an rtsp address stands in the list of processes while it runs: give such a camera a network of its own.
 */
final class FfmpegSource implements StreamSource {
    private static final String PROGRAM = "ffmpeg";
    private static final String MISSING =
            "Cameras with an rtsp or v4l2 address are read by ffmpeg, which is not installed: apt-get install ffmpeg";
    private static final String BOUNDARY = "gatehouse";
    private static final String ANSWER_MICROS = "3000000";
    private static final Pattern DEVICE = Pattern.compile("/dev/(video\\d{1,3}|v4l/by-(id|path)/[\\w.:+-]{1,200})");
    private static final int END_SECONDS = 2;

    /** Connecting, waiting for a picture that depends on no other, or for a webcam's lens: seconds, where later ones take none. */
    private static final Duration START = Duration.ofSeconds(10);

    private final List<String> command;
    private final Optional<VideoDevice> device;

    private FfmpegSource(List<String> command, Optional<VideoDevice> device) {
        this.command = List.copyOf(command);
        this.device = device;
    }

    /** An rtsp or rtsps address; over TCP, because a lost packet would be a damaged picture. */
    static FfmpegSource rtsp(URI address) {
        return new FfmpegSource(
                command(List.of("-rtsp_transport", "tcp", "-timeout", ANSWER_MICROS), address.toString()),
                Optional.empty());
    }

    /**
     * {@code v4l2:/dev/video0}.
     *
     * @throws IllegalArgumentException for anything that is no device
     */
    static FfmpegSource device(URI address) {
        String path = address.isOpaque() ? address.getSchemeSpecificPart() : String.valueOf(address.getPath());
        if (!DEVICE.matcher(path).matches() || Files.isRegularFile(Path.of(path))) {
            throw StreamSource.notLive();
        }
        return new FfmpegSource(command(List.of("-f", "v4l2"), path), Optional.of(VideoDevice.at(Path.of(path))));
    }

    private static List<String> command(List<String> kind, String input) {
        List<String> command = new ArrayList<>(List.of(program(), "-nostdin", "-hide_banner", "-loglevel", "error"));
        // No picture waits for another one: what describes the stream comes before it, and its rate is nobody's
        // business here.
        command.addAll(
                List.of("-fflags", "nobuffer", "-flags", "low_delay", "-probesize", "32k", "-fpsprobesize", "0"));
        command.addAll(kind);
        command.addAll(List.of("-i", input));
        command.addAll(output());
        return command;
    }

    /**
     * Quality 2 of 31 is the nearest to no second loss that the encoder has. Its threads would keep a picture each. Without passthrough a
     * slow camera's pictures are sent twice, as new ones: that is the picture standing still.
     */
    static List<String> output() {
        return List.of(
                "-map",
                "0:v:0",
                "-c:v",
                "mjpeg",
                "-q:v",
                "2",
                "-threads",
                "1",
                "-fps_mode",
                "passthrough",
                "-flush_packets",
                "1",
                "-f",
                "mpjpeg",
                "-boundary_tag",
                BOUNDARY,
                "pipe:1");
    }

    /** Where it lies; its absence is told at the start and not at the first traveller. */
    private static String program() {
        String folders = String.valueOf(System.getenv("PATH"));
        return Arrays.stream(folders.split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(PROGRAM))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new IllegalArgumentException(MISSING));
    }

    /** The same with another program, for tests. */
    static FfmpegSource running(List<String> command) {
        return new FfmpegSource(command, Optional.empty());
    }

    /** The same reading a device that the test describes. */
    static FfmpegSource running(List<String> command, VideoDevice device) {
        return new FfmpegSource(command, Optional.of(device));
    }

    List<String> command() {
        return command;
    }

    @Override
    public Duration start() {
        return START;
    }

    @Override
    public Opened open() throws IOException, CameraException {
        boolean pretended = device.isPresent() && device.get().pretended();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new CameraException(CameraFault.CAMERA_AWAY, MISSING);
        }
        Output output = new Output(process);
        return new Opened(output, BOUNDARY, pretended, output);
    }

    /** Its standard output; closing it ends the process. */
    private static final class Output extends FilterInputStream implements Ending {
        private final Process process;
        private final FfmpegWords words;
        private volatile boolean closed;

        Output(Process process) {
            super(process.getInputStream());
            this.process = process;
            this.words = new FfmpegWords(process.getErrorStream()).begin();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return in.read(into, from, length);
        }

        /** What it said, or how it ended if nobody ended it. */
        @Override
        public String why() throws InterruptedException {
            boolean byItself = !closed && process.waitFor(END_SECONDS, TimeUnit.SECONDS);
            String said = words.whole().orElse("");
            if (!byItself || FfmpegAdvice.isSentence(said)) {
                return said;
            }
            return "ffmpeg ended with status " + process.exitValue() + (said.isEmpty() ? "." : ": " + said);
        }

        @Override
        public void close() throws IOException {
            closed = true;
            process.destroyForcibly();
            try {
                process.waitFor(END_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            InputStream rest = in;
            rest.close();
        }
    }
}
