// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gatehouse.gate.device.mqtt.LaneKey;
import org.gatehouse.gate.device.mqtt.LaneKeyList;
import org.gatehouse.gate.device.mqtt.LaneKeys;
import org.jboss.logging.Logger;

/**
 * The file with a lane's keys, looked at again and again while the controller runs: another current key is sealed with from the next
 * heartbeat on. A file that cannot be used leaves the key as it is, and is told once. A thread of its own reads it, so that a disk
 * that hangs stops no heartbeat.
 */
final class LaneKeyFile implements LaneKeys, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LaneKeyFile.class);
    private static final int MAX_FILE_BYTES = 4_096;

    private final Path file;
    private final ScheduledExecutorService watch;
    private volatile LaneKey current;
    private String told = "";

    private LaneKeyFile(Path file, LaneKey current, ScheduledExecutorService watch) {
        this.file = file;
        this.current = current;
        this.watch = watch;
    }

    /** Reads the file, or says in a sentence that names it what is wrong. */
    static LaneKeyList read(Path file) throws ConfigRefusedException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
            if (bytes.length > MAX_FILE_BYTES) {
                throw refused(file, "It is longer than " + MAX_FILE_BYTES + " bytes.");
            }
            return LaneKeyList.parse(new String(bytes, StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw refused(file, "It cannot be read.");
        } catch (IllegalArgumentException wrong) {
            throw refused(file, String.valueOf(wrong.getMessage()));
        }
    }

    private static ConfigRefusedException refused(Path file, String why) {
        return new ConfigRefusedException(List.of("The door keys in " + file + " cannot be used: " + why
                + " Write one line for each key, 'NAME current BASE64', with 32 bytes of `openssl rand -base64 32`;"
                + " docs/operations.md shows how keys are rotated."));
    }

    /** Reads the file now and looks at it again after every pause. */
    static LaneKeyFile watched(Path file, Duration pause) throws ConfigRefusedException {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lane-keys");
            thread.setDaemon(true);
            return thread;
        });
        LaneKeyFile keys = new LaneKeyFile(file, read(file).current(), watch);
        watch.scheduleWithFixedDelay(keys::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return keys;
    }

    private void look() {
        try {
            current = read(file).current();
            told = "";
        } catch (ConfigRefusedException e) {
            String sentence = String.join(" ", e.sentences());
            if (!sentence.equals(told)) {
                told = sentence;
                LOG.warnf("LANE_KEYS_REFUSED: %s The key in use stays: %s.", sentence, current.id());
            }
        }
    }

    @Override
    public LaneKey current() {
        return current;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
