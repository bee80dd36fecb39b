// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigLink;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {
    @Test
    void itKeepsARetainedMessageWhileItRunsAndNothingAfterwards() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        int port;
        Path folder;
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                RigLink sender = new RigLink(broker.address(), "sender", null, true).start()) {
            port = broker.port();
            folder = broker.folder();
            assertThat(folder).isDirectory();
            eventually().until(sender::up);
            sender.publish("a/b", "kept".getBytes(StandardCharsets.UTF_8), Delivery.STATE);
            try (RigLink late = listener(broker, heard)) {
                eventually().until(() -> late.up() && heard.contains("kept"));
            }
        }
        heard.clear();
        try (EmbeddedBroker again = EmbeddedBroker.start(port);
                RigLink late = listener(again, heard)) {
            eventually().until(late::up);
            late.publish("a/b", "new".getBytes(StandardCharsets.UTF_8), Delivery.EVENT);
            eventually().until(() -> heard.contains("new"));
            assertThat(heard).containsExactly("new");
        }
        assertThat(folder).doesNotExist();
    }

    private static RigLink listener(EmbeddedBroker broker, List<String> heard) {
        return new RigLink(broker.address(), "late", null, true)
                .on("a/b", 1, m -> heard.add(new String(m.payload(), StandardCharsets.UTF_8)))
                .start();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10));
    }
}
