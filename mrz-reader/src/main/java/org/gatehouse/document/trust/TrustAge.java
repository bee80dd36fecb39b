// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How old a trust store is, against a limit. A store that nobody renews still knows yesterday's certificates, and does not know
 * which of them were withdrawn since.
 *
 * @param state what follows
 * @param age for how long nothing has been imported; empty when that is not known
 * @param old the lists that are older than the limit, by kind and series
 */
public record TrustAge(State state, Optional<Duration> age, List<String> old) {

    /** What follows from an age. */
    public enum State {
        /** Within the limit, or there is none. */
        CURRENT,
        /** Something was imported lately, and yet a list in the store is older than the limit. */
        LISTS_OLD,
        /** Nothing was imported within the limit, or nobody knows when. */
        STORE_OLD
    }

    public TrustAge {
        old = List.copyOf(old);
    }

    /**
     * @param store the store
     * @param limit how old it and its lists may be; empty for no limit
     * @param now the present
     */
    public static TrustAge of(TrustStore store, Optional<Duration> limit, Instant now) {
        Optional<Duration> age = store.age(now);
        if (limit.isEmpty()) {
            return new TrustAge(State.CURRENT, age, List.of());
        }
        Instant oldest = now.minus(limit.get());
        List<String> old = store.generation().stream()
                .flatMap(generation -> generation.sources().stream())
                .filter(source -> source.kind() != TrustSource.Kind.CERTIFICATES)
                .filter(source -> source.issuedAt().orElse(source.importedAt()).isBefore(oldest))
                .map(source -> source.kind() + " " + source.name())
                .toList();
        if (age.isEmpty() || age.get().compareTo(limit.get()) > 0) {
            return new TrustAge(State.STORE_OLD, age, old);
        }
        return new TrustAge(old.isEmpty() ? State.CURRENT : State.LISTS_OLD, age, old);
    }
}
