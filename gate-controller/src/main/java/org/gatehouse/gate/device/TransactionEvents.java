// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;

/** Tells the outside how a transaction goes: what happened, never to whom ({@code txn/event} of the wire contract). */
public interface TransactionEvents {

    /**
     * One step of one transaction.
     *
     * @param transaction the transaction
     * @param state name of the lane state just entered
     * @param prompt what the traveller now sees
     * @param outcome CROSSED, REFERRED, RELEASED or ABORTED with the last step, else empty
     * @param reason why it is not a crossing, once that is known
     * @param millisInState how long the lane was in the state it just left, milliseconds
     * @param controllerMicros where a permit was sent: from the last input known to the permit sent, microseconds
     */
    record Step(
            UUID transaction,
            String state,
            Prompt prompt,
            Optional<String> outcome,
            Optional<ReasonCode> reason,
            long millisInState,
            OptionalLong controllerMicros) {}

    /** Publishes one step; never blocks and never fails the lane. */
    void publish(Step step);
}
