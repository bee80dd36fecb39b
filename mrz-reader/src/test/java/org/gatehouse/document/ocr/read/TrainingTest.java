// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromONNX;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_dnn.Net;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model's training can be done again: the same lines, the same steps, the same bytes. CI does not train the model itself. */
class TrainingTest {
    private static final Path SCRIPTS = Path.of("training");
    private static final long LIMIT_MINUTES = 10;
    private static final Pattern LOSS = Pattern.compile("loss ([0-9.]+), held back ([0-9.]+)");

    @TempDir
    Path folder;

    @Test
    void theLinesAreDrawnAsTheModelSawThem() throws IOException, InterruptedException {
        run("check.py");
    }

    @Test
    void aTinyTrainingGivesTheSameModelTwiceAndOpenCvReadsIt() throws IOException, InterruptedException {
        String report = train("first.onnx", 40);
        train("second.onnx", 40);

        byte[] first = Files.readAllBytes(folder.resolve("first.onnx"));
        assertThat(first).isEqualTo(Files.readAllBytes(folder.resolve("second.onnx")));
        assertThat(report).containsPattern("sha256 [0-9a-f]{64}");
        try (BytePointer bytes = new BytePointer(first);
                Net net = readNetFromONNX(bytes, first.length)) {
            assertThat(net.empty()).isFalse();
        }
    }

    @Test
    void theLossFalls() throws IOException, InterruptedException {
        assertThat(loss(train("long.onnx", 40))).isLessThan(loss(train("short.onnx", 4)));
    }

    private static double loss(String report) {
        Matcher matcher = LOSS.matcher(report);
        assertThat(matcher.find()).as("a loss in: " + report).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private String train(String name, int steps) throws IOException, InterruptedException {
        return run(
                "train.py",
                "--out",
                folder.resolve(name).toString(),
                "--steps",
                String.valueOf(steps),
                "--batch",
                "8",
                "--workers",
                "0");
    }

    private String run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("/usr/bin/python3", "-B", SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
            String said = Files.readString(output);
            assertThat(ended).as("ended in time: " + said).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
