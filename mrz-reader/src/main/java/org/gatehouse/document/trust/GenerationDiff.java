// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two generations.
 *
 * @param from number of the first
 * @param to number of the second
 * @param added certificates that only the second has
 * @param removed certificates that only the first has
 * @param changed certificates that have other bytes under the same issuer and serial number
 * @param listsAdded revocation and defect lists that only the second has
 * @param listsRemoved those that only the first has
 */
public record GenerationDiff(
        int from,
        int to,
        List<StoredCertificate> added,
        List<StoredCertificate> removed,
        List<Change> changed,
        List<TrustSource> listsAdded,
        List<TrustSource> listsRemoved) {

    /**
     * A certificate that was replaced.
     *
     * @param before in the first generation
     * @param after in the second
     */
    public record Change(StoredCertificate before, StoredCertificate after) {}

    public GenerationDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        listsAdded = List.copyOf(listsAdded);
        listsRemoved = List.copyOf(listsRemoved);
    }

    /** Compares two generations by the fingerprints of what they hold. */
    public static GenerationDiff between(TrustContents first, TrustContents second) {
        List<StoredCertificate> removed = without(first, second);
        List<StoredCertificate> added = without(second, first);
        List<Change> changed = new ArrayList<>();
        for (StoredCertificate before : List.copyOf(removed)) {
            added.stream().filter(before::changedTo).findFirst().ifPresent(after -> {
                changed.add(new Change(before, after));
                removed.remove(before);
                added.remove(after);
            });
        }
        return new GenerationDiff(
                first.generation().number(),
                second.generation().number(),
                added,
                removed,
                changed,
                lists(second, first),
                lists(first, second));
    }

    /** Whether both hold the same. */
    public boolean isEmpty() {
        return added.isEmpty()
                && removed.isEmpty()
                && changed.isEmpty()
                && listsAdded.isEmpty()
                && listsRemoved.isEmpty();
    }

    private static List<StoredCertificate> without(TrustContents one, TrustContents other) {
        Map<Fingerprint, StoredCertificate> left = new LinkedHashMap<>();
        one.certificates().forEach(certificate -> left.put(certificate.fingerprint(), certificate));
        other.certificates().forEach(certificate -> left.remove(certificate.fingerprint()));
        return new ArrayList<>(left.values());
    }

    private static List<TrustSource> lists(TrustContents one, TrustContents other) {
        List<Fingerprint> known =
                other.generation().sources().stream().map(TrustSource::sha256).toList();
        return one.generation().sources().stream()
                .filter(source -> source.kind() == TrustSource.Kind.REVOCATION_LIST
                        || source.kind() == TrustSource.Kind.DEFECT_LIST)
                .filter(source -> !known.contains(source.sha256()))
                .toList();
    }
}
