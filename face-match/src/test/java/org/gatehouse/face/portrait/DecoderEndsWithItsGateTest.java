// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gate that is killed says goodbye to nobody; its decoder ends all the same, whatever it is doing. The limits only end a failure. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DecoderEndsWithItsGateTest {
    private static final int POLL_MILLIS = 5;

    @ParameterizedTest
    @ValueSource(strings = {"idle", "asking"})
    void aGateThatIsKilledLeavesNoDecoder(String gateIs) throws Exception {
        Process gate = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GateToBeKilled.class.getName(),
                        gateIs)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = gate.inputReader()) {
            String pid = said.readLine();
            assertThat(pid).as("number of the decoder").isNotNull();
            ProcessHandle decoder = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            try {
                assertThat(Signals.ended(decoder.pid())).isFalse();

                gate.destroyForcibly();

                assertThat(endsInTime(decoder)).isTrue();
            } finally {
                decoder.destroyForcibly();
            }
        } finally {
            gate.destroyForcibly();
        }
    }

    /**
     * Standard input alone: the socket stays open, so that neither reading from it nor writing to it tells the decoder anything. It
     * is stopped in the midst of decoding to be sure that it ends there, and not after its answer.
     */
    @Test
    void theEndOfStandardInputEndsADecoderThatIsBusy(@TempDir Path folder) throws Exception {
        byte[] large = TestImages.jp2(TestImages.quarters(2666, 3000));
        Path socket = folder.resolve("s");
        try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(UnixDomainSocketAddress.of(socket));
            Process decoder = DecoderLaunch.start(DecoderSettings.usual(), socket);
            try (SocketChannel gate = accept(door, decoder)) {
                ByteBuffer word = ByteBuffer.allocate(1);
                assertThat(gate.read(word)).isOne();
                assertThat(word.get(0)).isEqualTo(DecoderWire.READY);
                stopWhileDecoding(gate, decoder, large);
                assumeTrue(answers(gate) == 0, "Skipped: the decoder was done before it could be stopped");

                decoder.getOutputStream().close();
                Signals.send("CONT", decoder.pid());

                assertThat(decoder.waitFor(2, TimeUnit.MINUTES)).isTrue();
                assertThat(decoder.exitValue()).isZero();
                assertThat(answers(gate)).as("ended before it answered").isEqualTo(-1);
            } finally {
                decoder.destroyForcibly();
            }
        }
    }

    private static SocketChannel accept(ServerSocketChannel door, Process decoder) throws Exception {
        door.configureBlocking(false);
        SocketChannel accepted = door.accept();
        while (accepted == null) {
            assertThat(decoder.isAlive()).isTrue();
            Thread.sleep(POLL_MILLIS);
            accepted = door.accept();
        }
        return accepted;
    }

    private static void stopWhileDecoding(SocketChannel gate, Process decoder, byte[] encoded) throws Exception {
        Duration before = worked(decoder);
        ByteBuffer request = ByteBuffer.allocate(Integer.BYTES + encoded.length)
                .putInt(encoded.length)
                .put(encoded)
                .flip();
        while (request.hasRemaining()) {
            gate.write(request);
        }
        while (worked(decoder).compareTo(before.plusMillis(50)) < 0) {
            Thread.sleep(POLL_MILLIS);
        }
        Signals.stop(decoder.pid());
    }

    /** Processor time so far, in steps of 10 ms. */
    private static Duration worked(Process process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static int answers(SocketChannel gate) throws IOException {
        gate.configureBlocking(false);
        return gate.read(ByteBuffer.allocate(1));
    }

    private static boolean endsInTime(ProcessHandle process) throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!Signals.ended(process.pid())) {
            if (System.nanoTime() - until > 0) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }
}
