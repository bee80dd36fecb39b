// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.mrz.Mrz;

/**
 * What the page of the document gave: its MRZ, and what the page reader found of the checks that only it can perform. Holds
 * personal data; {@link #toString()} shows none of it.
 *
 * @param mrz the MRZ; empty when the chip is opened with the CAN, or files are looked at alone
 * @param reported results of the page reader's own checks; those it says nothing of are not supported
 */
public record PageReading(Optional<Mrz> mrz, Map<CheckId, Result> reported) {
    private static final Set<CheckId> OWN = Set.of(
            CheckId.DOCUMENT_DETECTION,
            CheckId.DOCUMENT_MODEL,
            CheckId.MRZ_INFRARED,
            CheckId.MRZ_TYPE_FACE,
            CheckId.SPECTRAL,
            CheckId.BOTH_SIDES,
            CheckId.ACROSS_DOCUMENTS,
            CheckId.PERSONALISATION,
            CheckId.PORTRAIT_VS_PAGE,
            CheckId.SEAL_MRZ,
            CheckId.SEAL_PRESENCE);

    /** @throws IllegalArgumentException when a result is reported of a check that is not the page reader's */
    public PageReading {
        if (!OWN.containsAll(reported.keySet())) {
            throw new IllegalArgumentException("a page reader reports its own checks only");
        }
        reported = Map.copyOf(reported);
    }

    /** Of a reader that delivers the lines of the MRZ and nothing else. */
    public static PageReading of(Mrz mrz) {
        return new PageReading(Optional.of(mrz), Map.of());
    }

    /** Nothing: the chip is opened with the CAN, or files are looked at alone. */
    public static PageReading none() {
        return new PageReading(Optional.empty(), Map.of());
    }

    /** The same with a result that the page reader reports. */
    public PageReading reporting(CheckId id, Result result) {
        Map<CheckId, Result> more = new EnumMap<>(CheckId.class);
        more.putAll(reported);
        more.put(id, result);
        return new PageReading(mrz, more);
    }

    /** The checks that a page reader may report. */
    static Set<CheckId> own() {
        return OWN;
    }

    @Override
    public String toString() {
        return "PageReading[" + (mrz.isPresent() ? "with MRZ, " : "without MRZ, ") + reported + "]";
    }
}
