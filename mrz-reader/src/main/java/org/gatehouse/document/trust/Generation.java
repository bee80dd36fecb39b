// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One state of a trust store, as its manifest has it. Never changes.
 *
 * @param number from 1 on
 * @param parent the generation that it was made from
 * @param importedAt when it was made
 * @param sources the files that it came from
 * @param objects what it holds
 * @param pins who may sign lists for it
 */
public record Generation(
        int number,
        OptionalInt parent,
        Instant importedAt,
        List<TrustSource> sources,
        List<TrustObject> objects,
        List<Pin> pins) {
    public Generation {
        sources = List.copyOf(sources);
        objects = List.copyOf(objects);
        pins = List.copyOf(pins);
    }

    /** The fingerprints of its objects of that kind, each once. */
    public List<Fingerprint> fingerprints(TrustObject.Kind kind) {
        return objects.stream()
                .filter(object -> object.kind() == kind)
                .map(TrustObject::fingerprint)
                .distinct()
                .toList();
    }

    /** The source of that series. */
    Optional<TrustSource> source(TrustSource.Kind kind, String series) {
        return sources.stream()
                .filter(source -> source.kind() == kind && source.series().equals(series))
                .findFirst();
    }
}
