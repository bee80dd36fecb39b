// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.HandPush;
import org.gatehouse.sim.gate.KeySwitch;
import org.gatehouse.sim.gate.VirtualGate;
import org.gatehouse.sim.gate.VirtualPlc;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigBroker;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigMessage;

/**
 * The virtual door controller's end of the stimulus channel (docs/conformance/door-controller.md): does at the virtual gate what
 * the kit asks for. On a connection of its own, so that the door controller's may be cut.
 */
public final class StimulusPort implements AutoCloseable {
    private final VirtualPlc plc;
    private final StimulusTopics topics;
    private final RigLink link;
    private final ExecutorService hand = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "stimulus-port");
        thread.setDaemon(true);
        return thread;
    });

    public StimulusPort(RigBroker broker, String site, String lane, VirtualPlc plc) {
        this.plc = plc;
        this.topics = new StimulusTopics(site, lane);
        this.link = new RigLink(
                        broker, "stimuli-" + UUID.randomUUID().toString().substring(0, 8), null, true)
                .on(topics.request(), 1, m -> hand.execute(() -> request(m)))
                .start();
    }

    private void request(RigMessage message) {
        try {
            JsonNode json = KitController.JSON.readTree(message.payload());
            String word = json.path("stimulus").asText("");
            Optional<Stimulus> stimulus = Arrays.stream(Stimulus.values())
                    .filter(s -> s.name().equals(word))
                    .findFirst();
            String trouble = stimulus.map(this::apply).orElse("no such stimulus");
            ObjectNode answer = KitController.JSON
                    .createObjectNode()
                    .put("id", json.path("id").asText(""))
                    .put("done", trouble.isEmpty())
                    .put("trouble", trouble);
            link.publish(topics.response(), KitController.bytes(answer), Delivery.EVENT);
        } catch (IOException e) {
            // Nobody to answer.
        }
    }

    /** Empty when it is done. */
    private String apply(Stimulus stimulus) {
        try {
            switch (stimulus) {
                case LINK_CUT -> plc.cut(true);
                case LINK_BACK -> plc.cut(false);
                case RESTART -> plc.restart();
                case BROKER_RESTART -> {
                    return "the broker is not the door controller's to restart";
                }
                default -> plc.atTheGate(gate -> apply(stimulus, gate));
            }
            return "";
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** What hands and people do at a virtual gate; nothing for what concerns connections. */
    static void apply(Stimulus stimulus, VirtualGate gate) {
        switch (stimulus) {
            case PERSON_ENTERS -> gate.personsEnter(1, gate.millis());
            case PERSON_LEAVES_BY_ENTRY -> gate.personLeaves(DoorSide.ENTRY, gate.millis());
            case PERSON_LEAVES_BY_EXIT -> gate.personLeaves(DoorSide.EXIT, gate.millis());
            case OBSTACLE_AT_EXIT -> gate.obstruct(DoorSide.EXIT, true);
            case OBSTACLE_GONE -> gate.obstruct(DoorSide.EXIT, false);
            case STOP_PRESSED -> gate.pressEmergencyStop(true);
            case STOP_RESET -> {
                gate.pressEmergencyStop(false);
                gate.resetAtGate();
            }
            case FIRE_ALARM -> gate.fireAlarm(true);
            case FIRE_RESET -> {
                gate.fireAlarm(false);
                gate.resetAtGate();
            }
            case KEY_OFF -> gate.turnKey(KeySwitch.OFF);
            case KEY_AUTO -> gate.turnKey(KeySwitch.AUTO);
            case ENTRY_FORCED -> gate.push(DoorSide.ENTRY, HandPush.OPEN);
            case ENTRY_LET_GO -> gate.push(DoorSide.ENTRY, HandPush.NONE);
            default -> throw new IllegalArgumentException(stimulus + " is nothing that is done at the gate");
        }
    }

    @Override
    public void close() {
        hand.shutdownNow();
        link.close();
    }
}
