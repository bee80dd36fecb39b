// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigBroker;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigTopics;

/** A real broker, and time as it goes by. */
public final class BrokerWire implements KitWire, AutoCloseable {
    /** What the kit hears: all that a door controller says. */
    static final List<String> TOPICS = Stream.concat(MessageShape.topics().stream(), Stream.of("bench/echo/res"))
            .toList();

    private final RigTopics topics;
    private final RigLink link;
    private final ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final long start = System.nanoTime();

    public BrokerWire(RigBroker broker, String site, String lane) {
        topics = new RigTopics(site, lane);
        link = new RigLink(broker, "conform-" + UUID.randomUUID().toString().substring(0, 8), null, true);
        for (String name : TOPICS) {
            link.on(topics.of(name), 1, m -> heard.add(new Heard(name, m.payload(), m.retained(), millis())));
        }
        link.start();
    }

    @Override
    public boolean publish(String name, byte[] payload, Delivery delivery) {
        return link.publish(topics.of(name), payload, delivery);
    }

    @Override
    public List<Heard> take() {
        List<Heard> messages = new ArrayList<>();
        for (Heard next = heard.poll(); next != null; next = heard.poll()) {
            messages.add(next);
        }
        return messages;
    }

    @Override
    public void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    @Override
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Override
    public boolean up() {
        return link.up();
    }

    @Override
    public void close() {
        link.close();
    }
}
