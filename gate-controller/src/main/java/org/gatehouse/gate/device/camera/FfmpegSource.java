// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A camera that speaks RTSP or hangs on this machine as a Video4Linux device, read by Debian's {@code ffmpeg} in a process of
 * its own, which decodes what a stranger's camera sends and hands it on as MJPEG. It ends with the stream, and inherits nothing of the
 * environment. A password in an rtsp address stands in the list of processes while it runs: give such a camera a network of its own.
 */
final class FfmpegSource implements StreamSource {
    private static final String PROGRAM = "ffmpeg";
    private static final String BOUNDARY = "gatehouse";
    private static final String ANSWER_MICROS = "3000000";
    private static final Pattern DEVICE = Pattern.compile("/dev/(video\\d{1,3}|v4l/by-(id|path)/[\\w.:+-]{1,200})");
    private static final int END_SECONDS = 2;

    private final List<String> command;

    private FfmpegSource(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** An rtsp or rtsps address; over TCP, because a lost packet would be a damaged picture. */
    static FfmpegSource rtsp(URI address) {
        return new FfmpegSource(
                command(List.of("-rtsp_transport", "tcp", "-timeout", ANSWER_MICROS), address.toString()));
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
        return new FfmpegSource(command(List.of("-f", "v4l2"), path));
    }

    private static List<String> command(List<String> kind, String input) {
        List<String> command = new ArrayList<>(List.of(
                program(),
                "-nostdin",
                "-hide_banner",
                "-loglevel",
                "quiet",
                "-fflags",
                "nobuffer",
                "-flags",
                "low_delay"));
        command.addAll(kind);
        // Quality 2 of 31: the nearest to no second loss that the encoder has.
        command.addAll(List.of("-i", input, "-an", "-c:v", "mjpeg", "-q:v", "2"));
        command.addAll(List.of("-f", "mpjpeg", "-boundary_tag", BOUNDARY, "pipe:1"));
        return command;
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
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "Cameras with an rtsp or v4l2 address are read by ffmpeg, which is not installed: apt install ffmpeg"));
    }

    /** The same with another program, for tests. */
    static FfmpegSource running(List<String> command) {
        return new FfmpegSource(command);
    }

    List<String> command() {
        return command;
    }

    @Override
    public Opened open() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        // What it says may hold the address with its password.
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        return new Opened(new Output(process), BOUNDARY, false);
    }

    /** Its standard output; closing it ends the process. */
    private static final class Output extends FilterInputStream {
        private final Process process;

        Output(Process process) {
            super(process.getInputStream());
            this.process = process;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return in.read(into, from, length);
        }

        @Override
        public void close() throws IOException {
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
