// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The door controller's keys: the current one, the next one once an operator has loaded it, and for a moment the one before. A
 * heartbeat under the next key makes it the current one, so that nobody has to switch both sides at once and nothing is lost
 * in between. Confined to one thread.
 */
final class PlcKeys {
    /** How long the key before counts: longer than anything that was sealed with it may be under way. */
    static final long OVERLAP_MILLIS = 5_000;

    private static final int IDS_REMEMBERED = 64;

    /** One key ready for use. */
    private record Ready(String id, WireMac mac) {
        static Ready of(WireKey key) {
            return new Ready(key.id(), new WireMac(key.bytes()));
        }
    }

    private final Set<String> retired = new LinkedHashSet<>();
    private Ready current;
    private @Nullable Ready next;
    private @Nullable Ready previous;
    private long previousUntilMillis;

    PlcKeys(WireKey current) {
        this.current = Ready.of(current);
    }

    /** Loads the key to come; the current one stays until the controller uses this one. */
    void load(WireKey key) {
        if (!key.id().equals(current.id())) {
            retired.remove(key.id());
            next = Ready.of(key);
        }
    }

    /** Which key counts now. */
    String currentId() {
        return current.id();
    }

    /** Why lines that claim to be sealed under a key are not believed; empty when they are. */
    Optional<Rejection> doubt(String keyId, String claimed, long now, String... lines) {
        if (previous != null && now > previousUntilMillis) {
            retire(previous.id());
            previous = null;
        }
        Ready key = named(keyId);
        if (key == null) {
            return Optional.of(retired.contains(keyId) ? Rejection.KEY_RETIRED : Rejection.KEY_UNKNOWN);
        }
        return key.mac().matches(claimed, lines) ? Optional.empty() : Optional.of(Rejection.MAC);
    }

    /** A fresh heartbeat was sealed under that key. */
    void beaten(String keyId, long now) {
        Ready risen = next;
        if (risen != null && risen.id().equals(keyId)) {
            if (previous != null) {
                retire(previous.id());
            }
            previous = current;
            previousUntilMillis = now + OVERLAP_MILLIS;
            current = risen;
            next = null;
        }
    }

    private void retire(String id) {
        retired.add(id);
        if (retired.size() > IDS_REMEMBERED) {
            retired.remove(retired.iterator().next());
        }
    }

    private @Nullable Ready named(String id) {
        if (current.id().equals(id)) {
            return current;
        }
        if (next != null && next.id().equals(id)) {
            return next;
        }
        return previous != null && previous.id().equals(id) ? previous : null;
    }
}
