// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One {@code txn/event} of the wire contract.
 *
 * @param transaction whose step it is
 * @param state name of the lane state just entered
 * @param prompt what the traveller now sees
 * @param outcome with the last step: CROSSED, REFERRED, RELEASED or ABORTED
 * @param reason why it is no crossing, empty while unknown
 * @param millisInState how long the lane was in the state it left
 * @param controllerMillis where a permit was sent: from the last input known to the permit sent
 */
public record TransactionStep(
        String transaction,
        String state,
        String prompt,
        Optional<String> outcome,
        String reason,
        long millisInState,
        OptionalDouble controllerMillis) {

    private static final double MICROS_A_MILLI = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a message; empty when it is none. */
    static Optional<TransactionStep> parse(byte[] payload) {
        try {
            JsonNode node = JSON.readTree(payload);
            if (node == null || !node.hasNonNull("txnId") || !node.hasNonNull("state")) {
                return Optional.empty();
            }
            return Optional.of(new TransactionStep(
                    node.get("txnId").asText(),
                    node.get("state").asText(),
                    node.path("prompt").asText(),
                    Optional.of(node.path("outcome").asText()).filter(outcome -> !outcome.isEmpty()),
                    node.path("reason").asText(),
                    node.path("millisInState").asLong(),
                    node.hasNonNull("controllerMicros")
                            ? OptionalDouble.of(node.get("controllerMicros").asDouble() / MICROS_A_MILLI)
                            : OptionalDouble.empty()));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
