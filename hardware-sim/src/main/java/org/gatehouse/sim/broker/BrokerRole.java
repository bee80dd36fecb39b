// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.broker;

import java.util.List;

/**
 * Who speaks at a lane's broker, and what he may say and hear there: the table of docs/contract. Everything else is denied.
 */
public enum BrokerRole {
    /** The lane's controller: the only one who asks for doors. */
    CONTROLLER(
            "ctl",
            List.of("ctl/#", "door/+/cmd", "txn/event", "bench/echo/req"),
            List.of("plc/#", "door/+/state", "door/+/ack", "sensor/#", "safety/#", "reader/#", "bench/echo/res"),
            List.of("plc/life", "reader/life")),
    /** The door controller: the only one who tells of doors, sensors and safety. */
    DOOR_CONTROLLER(
            "plc",
            List.of("plc/#", "door/+/state", "door/+/ack", "sensor/#", "safety/#", "bench/echo/res"),
            List.of("ctl/#", "door/+/cmd", "bench/echo/req"),
            List.of()),
    /** The document reader: the only one who sends pages, and nobody but the controller hears them. */
    READER("reader", List.of("reader/#"), List.of(), List.of()),
    /** A site's console or the rig's ear: hears what happens, never to whom, in every lane. */
    CONSOLE(
            "console",
            List.of(),
            List.of(),
            List.of("ctl/life", "plc/life", "door/+/state", "safety/state", "txn/event"));

    private final String word;
    private final List<String> says;
    private final List<String> hears;
    private final List<String> hearsInEveryLane;

    BrokerRole(String word, List<String> says, List<String> hears, List<String> hearsInEveryLane) {
        this.word = word;
        this.says = says;
        this.hears = hears;
        this.hearsInEveryLane = hearsInEveryLane;
    }

    /** Whether there is one in each lane, rather than one at the site. */
    public boolean ofOneLane() {
        return this != CONSOLE;
    }

    /** The common name in its certificate, for instance {@code plc-lane-1}; of the site's only one, {@code console}. */
    public String commonName(String lane) {
        return ofOneLane() ? word + "-" + lane : word;
    }

    /** Names within its lane, with wildcards, that it may publish. */
    public List<String> says() {
        return says;
    }

    /** Names within its lane, with wildcards, that it may hear. */
    public List<String> hears() {
        return hears;
    }

    /** Names within any lane of the site that it may hear. */
    public List<String> hearsInEveryLane() {
        return hearsInEveryLane;
    }
}
