// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.observe;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.gatehouse.gate.device.TransactionEvents;
import org.gatehouse.gate.lane.ReasonCode;

/**
 * Counts ended transactions by outcome and reason, and passes every step on. A decorator, because a lane's status does
 * not tell an outcome: only the steps do.
 */
public final class MeteredTransactionEvents implements TransactionEvents {
    /** The outcomes of the contract; any other word is counted as {@code OTHER}, so that series stay few. */
    private static final List<String> OUTCOMES = List.of("CROSSED", "REFERRED", "RELEASED", "ABORTED");

    private final TransactionEvents next;
    private final MeterRegistry registry;

    public MeteredTransactionEvents(TransactionEvents next, MeterRegistry registry) {
        this.next = next;
        this.registry = registry;
    }

    @Override
    public void publish(Step step) {
        step.outcome()
                .ifPresent(outcome -> registry.counter(
                                "gatehouse.transactions",
                                "outcome",
                                OUTCOMES.contains(outcome) ? outcome : "OTHER",
                                "reason",
                                step.reason().map(ReasonCode::name).orElse("NONE"))
                        .increment());
        next.publish(step);
    }
}
