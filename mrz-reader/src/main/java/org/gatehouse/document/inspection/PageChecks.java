// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The checks of the page alone, and of a digital seal (BSI TR-03135-1 §5.5 and §5.9). */
final class PageChecks {
    /** Optional checks that nobody performs never begin; the others are told to be missing. */
    private static final Set<CheckId> NOT_IMPLEMENTED = EnumSet.of(
            CheckId.BOTH_SIDES,
            CheckId.ACROSS_DOCUMENTS,
            CheckId.PERSONALISATION,
            CheckId.PORTRAIT_VS_PAGE,
            CheckId.SEAL_MRZ);

    private PageChecks() {}

    static Map<CheckId, Observation> of(PageReading page) {
        Map<CheckId, Observation> found = new EnumMap<>(CheckId.class);
        for (CheckId id : PageReading.own()) {
            Result told = page.reported().get(id);
            if (told != null) {
                found.put(id, reported(told));
            } else if (id == CheckId.SEAL_PRESENCE) {
                // Doc 9303-13 puts seals on visas and emergency documents; a chip's document carries none.
                found.put(id, Observation.notSupported("no digital seal is expected on a document with a chip"));
            } else {
                found.put(
                        id,
                        NOT_IMPLEMENTED.contains(id)
                                ? Observation.notBegun("not performed here")
                                : Observation.notSupported("the page reader says nothing of it"));
            }
        }
        found.put(
                CheckId.MRZ_CONSISTENCY,
                page.mrz()
                        .map(mrz ->
                                mrz.valid() ? Observation.successful("") : Observation.failed("a check digit is wrong"))
                        .orElseGet(() -> Observation.notSupported("no MRZ was read")));
        return found;
    }

    private static Observation reported(Result result) {
        String detail = "as the page reader reports";
        return result == Result.ABORTED
                ? Observation.aborted(detail)
                : new Observation(CheckState.TERMINATED, result, detail);
    }
}
