// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaneKeyFileTest {
    private static final Duration PAUSE = Duration.ofMillis(5);

    @TempDir
    Path folder;

    private Path write(String text) throws IOException {
        Path beside = Files.writeString(folder.resolve("beside"), text);
        return Files.move(
                beside,
                folder.resolve("lane.keys"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static String key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void anotherCurrentKeyIsTakenWhileTheFileIsWatchedAndAWrongFileChangesNothing() throws Exception {
        Path file = write("a current " + key(1) + "\nb next " + key(2));
        try (LaneKeyFile keys = LaneKeyFile.watched(file, PAUSE)) {
            assertThat(keys.current().id()).isEqualTo("a");

            write("a previous " + key(1) + "\nb current " + key(2));
            await().until(() -> keys.current().id().equals("b"));
            assertThat(keys.current().bytes()[0]).isEqualTo((byte) 2);

            write("b current not-a-key");
            write("c current " + key(3));
            await().until(() -> keys.current().id().equals("c"));

            Files.delete(file);
            write("c current " + key(3) + "\nd current " + key(4));
            await().during(PAUSE.multipliedBy(20))
                    .until(() -> keys.current().id().equals("c"));
        }
    }

    @Test
    void aFileThatCannotBeUsedIsToldWithItsNameAndWithoutTheKey() throws Exception {
        Path file = write("a current " + key(1) + "\nb current " + key(2));

        assertThatThrownBy(() -> LaneKeyFile.watched(file, PAUSE))
                .isInstanceOf(ConfigRefusedException.class)
                .satisfies(e -> assertThat(((ConfigRefusedException) e).sentences())
                        .singleElement()
                        .asString()
                        .contains("lane.keys", "Two keys are 'current'")
                        .doesNotContain(key(1)));
    }
}
