// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a door controller can get wrong, one at a time: so that the conformance kit, and a controller under test, meet wrong
 * door controllers as well as the right one.
 */
public enum PlcFault {
    EXECUTES_RETAINED("executes retained permits", Rejection.RETAINED),
    IGNORES_MAC("does not look at the MAC of a permit", Rejection.MAC),
    IGNORES_CONTROLLER_BIRTH("executes permits of any birth of the controller", Rejection.BOOT_ID),
    IGNORES_OWN_BIRTH("executes permits for another birth of its own", Rejection.PLC_BOOT_ID),
    IGNORES_SEQUENCE("executes permits in any order of their numbers", Rejection.SEQUENCE),
    IGNORES_EXPIRY("executes permits of any age", Rejection.EXPIRED),
    NEEDS_NO_HEARTBEAT("executes permits of a controller that is silent", Rejection.HEARTBEAT),
    IGNORES_SAFETY("executes permits whatever the safety state", Rejection.SAFETY),
    IGNORES_DOOR_STATE("does not look where the door is", Rejection.DOOR_STATE),
    NO_INTERLOCK("opens a door while the other one is open", Rejection.INTERLOCK),
    FORGETS_SEQUENCE("forgets the permits' numbers with its connection", null),
    SYNCHRONISES_ONCE("takes the first heartbeat's clock for every birth's", null),
    UNSIGNED_HEARTBEATS("counts heartbeats without a right MAC", null),
    RE_EXECUTES("executes a repeated permit again", null),
    ACKS_BEFORE_CHECKS("says ACCEPTED before it has checked anything", null),
    ANSWERS_NOTHING("opens doors but answers no permit", null),
    NO_DEAD_MAN("keeps the door open when the controller dies", null),
    STAYS_OPEN("keeps the door open beyond openMaxMillis", null),
    FREES_FORWARD("frees a person inside by the exit", null),
    PERSISTENT_SESSION("keeps its session, so that the broker queues for it", null),
    NO_STATE_RETOLD("tells a state only when it changes", null);

    private final String sentence;
    private final @Nullable Rejection forgiven;

    PlcFault(String sentence, @Nullable Rejection forgiven) {
        this.sentence = sentence;
        this.forgiven = forgiven;
    }

    /** What this one does wrong, as a predicate. */
    public String sentence() {
        return sentence;
    }

    /** The check of a permit that it leaves out. */
    Optional<Rejection> forgiven() {
        return Optional.ofNullable(forgiven);
    }
}
