// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gatehouse.gate.device.TransactionEvents;

/** Tells the steps of a transaction on {@code txn/event}. Sent at once or not at all; nobody waits for it. */
public final class MqttTransactionEvents implements TransactionEvents {
    private final LaneLink link;

    public MqttTransactionEvents(LaneLink link) {
        this.link = link;
    }

    @Override
    public void publish(Step step) {
        link.publish(Outgoing.event(LaneTopics.TXN_EVENT, message(step)));
    }

    static byte[] message(Step step) {
        ObjectNode fields = Payload.fresh()
                .put("txnId", step.transaction().toString())
                .put("state", step.state())
                .put("prompt", step.prompt().name())
                .put("outcome", step.outcome().orElse(""))
                .put("reason", step.reason().map(Enum::name).orElse(""))
                .put("millisInState", step.millisInState());
        step.controllerMicros().ifPresent(micros -> fields.put("controllerMicros", micros));
        return Payload.bytes(fields);
    }
}
