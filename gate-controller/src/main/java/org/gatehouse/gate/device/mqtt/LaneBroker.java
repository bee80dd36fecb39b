// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.List;

/**
 * What a lane needs of its broker: one connection at a time, made again after every loss, with a clean session and without anything
 * kept for later (docs/contract). {@link BrokerConnection} is the one over a network; a simulation brings another, which keeps the
 * same rules under a clock of its own.
 */
public interface LaneBroker extends AutoCloseable {

    /**
     * What the lane hears; nothing else arrives.
     *
     * @param filter as in MQTT 5 §4.7
     * @param qos 0 or 1
     */
    record Subscription(String filter, int qos) {}

    /** Hears of the connection; called by its threads, must not block. */
    interface Events {
        /** Connected, and about to subscribe: everything heard from now on belongs to this connection. */
        void opening();

        /** Connected and subscribed. */
        void up();

        /** The broker answered a message with a refusal (MQTT 5 §3.4.2.1), or again took one. */
        void denied(boolean denied);

        /** No connection. */
        void down(BrokerLoss why);

        /** Takes the payload over. */
        void message(String topic, byte[] payload, boolean retained);
    }

    /** Makes the connection of one lane; it does nothing before {@link LaneBroker#start}. */
    interface Factory {
        /** @param will sent by the broker in the controller's name when the connection is lost */
        LaneBroker connection(
                LaneLinkSettings settings, Outgoing will, List<Subscription> subscriptions, Events events);
    }

    /** Begins to connect, and goes on trying until it is closed. */
    void start();

    /** Sends; false when that is not possible now, and then nothing is kept for later. Any thread; never waits. */
    boolean publish(Outgoing message);

    /** Gives the present connection up and makes a new one. */
    void renew();

    /** Says goodbye in order, so that the last will is not sent. */
    @Override
    void close();
}
