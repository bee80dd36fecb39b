// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.wire;

/**
 * How a message travels.
 *
 * @param qos 0 or 1
 * @param retained whether the broker keeps it for later subscribers
 * @param expirySeconds after which the broker forgets it undelivered; 0 for never
 */
public record Delivery(int qos, boolean retained, long expirySeconds) {
    /** At most once: heartbeats. */
    public static final Delivery BEAT = new Delivery(0, false, 0);
    /** At least once, kept: states. */
    public static final Delivery STATE = new Delivery(1, true, 0);
    /** At least once, not kept: answers and events. */
    public static final Delivery EVENT = new Delivery(1, false, 0);
    /** A page or a document: nobody wants it five seconds later. */
    public static final Delivery DOCUMENT = new Delivery(1, false, 5);
    /** A permit: useless, and unwanted, two seconds later. */
    public static final Delivery COMMAND = new Delivery(1, false, 2);
}
