// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One device on the other side of the broker, by what it says of itself in its {@code .../life}. Lives on the lane's thread;
 * {@link #simulated()} may be asked from any.
 */
final class Peer {
    private enum LifeState {
        ONLINE,
        OFFLINE
    }

    private final LinkTrouble ifSimulated;
    private final boolean acceptSimulated;
    private final TroubleLog troubles;
    private final List<Runnable> onBirth = new ArrayList<>();
    private final List<Runnable> onChange = new ArrayList<>();
    private @Nullable UUID bootId;
    private boolean online;
    private volatile boolean simulated;

    Peer(LinkTrouble ifSimulated, boolean acceptSimulated, TroubleLog troubles) {
        this.ifSimulated = ifSimulated;
        this.acceptSimulated = acceptSimulated;
        this.troubles = troubles;
    }

    /** Runs when another birth has taken the place of a known one: what the old one said is void. */
    void whenBorn(Runnable action) {
        onBirth.add(action);
    }

    /** Runs after every change. */
    void whenChanged(Runnable action) {
        onChange.add(action);
    }

    void life(Incoming message) throws DroppedMessageException {
        Payload fields = message.fields();
        boolean nowOnline = fields.word("state", LifeState.class) == LifeState.ONLINE;
        UUID birth = fields.uuid("bootId");
        boolean nowSimulated = fields.flag("simulated");
        fields.text("build", 64);
        boolean other = bootId != null && !birth.equals(bootId);
        if (other && !nowOnline && online) {
            // The last will of a birth that this one has replaced, late.
            return;
        }
        bootId = birth;
        online = nowOnline;
        simulated = nowSimulated;
        if (other) {
            onBirth.forEach(Runnable::run);
        }
        changed();
    }

    /** Nothing is known of it any more: the connection was lost. */
    void forget() {
        bootId = null;
        online = false;
        changed();
    }

    /** Its present birth, while it is there and may be used. */
    Optional<UUID> present() {
        return online && (acceptSimulated || !simulated) ? Optional.ofNullable(bootId) : Optional.empty();
    }

    /** Whether it called itself simulated when it last spoke. */
    boolean simulated() {
        return simulated;
    }

    private void changed() {
        troubles.tell(ifSimulated, online && simulated && !acceptSimulated);
        onChange.forEach(Runnable::run);
    }
}
