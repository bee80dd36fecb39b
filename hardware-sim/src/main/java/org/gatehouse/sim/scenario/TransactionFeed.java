// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gatehouse.sim.wire.RigBroker;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigTopics;

/** What the controller tells the world of its transactions, in order of arrival. */
public final class TransactionFeed implements AutoCloseable {

    private final RigLink link;
    private final BlockingQueue<TransactionStep> steps = new LinkedBlockingQueue<>();

    /** @param broker for example {@code tcp://127.0.0.1:1883} */
    public TransactionFeed(URI broker, String site, String lane) {
        this(RigBroker.inClear(broker), site, lane);
    }

    /** The same where the broker may want a certificate. */
    public TransactionFeed(RigBroker broker, String site, String lane) {
        this.link = new RigLink(broker, "rig-" + site + "-" + lane, null, true)
                .on(
                        new RigTopics(site, lane).of("txn/event"),
                        1,
                        message -> TransactionStep.parse(message.payload()).ifPresent(steps::add));
    }

    /** Connects; returns at once. */
    public TransactionFeed start() {
        link.start();
        return this;
    }

    /** Forgets what has come so far. */
    public void clear() {
        steps.clear();
    }

    /** The next step, or empty when none comes within the limit. */
    public Optional<TransactionStep> next(Duration limit) throws InterruptedException {
        return Optional.ofNullable(steps.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        link.close();
    }
}
