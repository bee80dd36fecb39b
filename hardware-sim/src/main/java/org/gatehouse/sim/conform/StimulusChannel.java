// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigBroker;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigMessage;

/** The kit's end of the stimulus channel: asks over MQTT for what has to be done at the gate, and waits until it is done. */
public final class StimulusChannel implements GateHand, AutoCloseable {
    private static final long DONE_MILLIS = 10_000;
    private static final long CONNECTED_MILLIS = 30_000;

    private final StimulusTopics topics;
    private final RigLink link;
    private final Map<String, JsonNode> answers = new ConcurrentHashMap<>();

    public StimulusChannel(RigBroker broker, String site, String lane) {
        topics = new StimulusTopics(site, lane);
        link = new RigLink(broker, "hand-" + UUID.randomUUID().toString().substring(0, 8), null, true)
                .on(topics.response(), 1, this::answered)
                .start();
    }

    private void answered(RigMessage message) {
        try {
            JsonNode json = KitController.JSON.readTree(message.payload());
            answers.put(json.path("id").asText(""), json);
        } catch (IOException e) {
            // Nothing that could be an answer.
        }
    }

    @Override
    public void apply(Stimulus stimulus, Meanwhile meanwhile) throws NotSupportedException, InterruptedException {
        String id = UUID.randomUUID().toString();
        ObjectNode request = KitController.JSON.createObjectNode().put("id", id).put("stimulus", stimulus.name());
        for (long waited = 0; !link.up() && waited < CONNECTED_MILLIS; waited += 10) {
            meanwhile.pass(10);
        }
        answers.clear();
        link.publish(topics.request(), KitController.bytes(request), Delivery.EVENT);
        for (long waited = 0; waited < DONE_MILLIS && !answers.containsKey(id); waited += 10) {
            meanwhile.pass(10);
        }
        JsonNode answer = answers.get(id);
        if (answer == null) {
            throw new NotSupportedException("nobody answered on " + topics.response() + " to " + stimulus
                    + ": is the stimulus channel offered?");
        }
        if (!answer.path("done").asBoolean(false)) {
            throw new NotSupportedException(
                    stimulus + " was not done: " + answer.path("trouble").asText("no reason given"));
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
