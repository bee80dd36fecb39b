// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.sim.issuer.IssuanceException;

/**
 * All specimens, by name. Keys are generated when first needed and then kept, one for each kind, as long as the process
 * lives. For use by several threads.
 */
public final class Specimens {
    /** The day on which all of them are issued and inspected. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final Map<String, SpecimenData> ALL = Catalogue.read();
    private static final SigningKeys KEYS = new SigningKeys(CLOCK);

    private Specimens() {}

    /** Their names, in the order of the files. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /**
     * Issues the specimen of that name; each call another copy, under the same keys.
     *
     * @throws SpecimenException if there is none, or its data cannot be issued
     */
    public static Specimen named(String name) {
        SpecimenData data = Optional.ofNullable(ALL.get(name))
                .orElseThrow(() -> new SpecimenException("no specimen is named " + name));
        try {
            return new Personalisation(data, KEYS).issue();
        } catch (IssuanceException | IllegalArgumentException e) {
            throw new SpecimenException("cannot issue " + name, e);
        }
    }
}
