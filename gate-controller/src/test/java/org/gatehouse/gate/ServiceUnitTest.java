// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** config/gatehouse.service, as far as it can be tried without being systemd's first process. */
class ServiceUnitTest {
    private static final Path UNIT =
            Path.of(System.getProperty("gatehouse.root")).resolve("config/gatehouse.service");
    /** What systemd calls OK ends at 4.9; in tenths. */
    private static final String MOST_EXPOSED = "20";

    @TempDir
    Path folder;

    private record Ended(int exit, String said) {}

    private Ended analyze(String... arguments) throws IOException, InterruptedException {
        Path program = Stream.of("/usr/bin/systemd-analyze", "/bin/systemd-analyze")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(program != null, "systemd-analyze is not installed: nobody looks at config/gatehouse.service");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path unit = folder.resolve("gatehouse.service");
        // It looks whether the program is there; Debian's /usr/bin/java need not be.
        Files.writeString(unit, Files.readString(UNIT).replace("/usr/bin/java", java.toString()));
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.concat(Stream.of(program.toString()), Stream.of(arguments)),
                                Stream.of(unit.toString()))
                        .toList())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    @Test
    void systemdHasNothingToSayAgainstIt() throws Exception {
        Ended ended = analyze("verify", "--man=no");

        assertThat(ended.said()).isEmpty();
        assertThat(ended.exit()).isZero();
    }

    @Test
    void systemdFindsItHardlyExposed() throws Exception {
        Ended ended = analyze("security", "--offline=true", "--threshold=" + MOST_EXPOSED);

        assertThat(ended.exit()).as(ended.said()).isZero();
    }

    @Test
    void memoryIsNeitherDumpedNorSwappedAndAStartThatWasRefusedIsNotRepeated() throws Exception {
        assertThat(Files.readAllLines(UNIT))
                .containsAll(List.of(
                        "LimitCORE=0",
                        "MemorySwapMax=0",
                        "NoNewPrivileges=yes",
                        "PrivateTmp=yes",
                        "ProtectSystem=strict",
                        "Restart=always",
                        "RestartPreventExitStatus=2 3"));
    }
}
