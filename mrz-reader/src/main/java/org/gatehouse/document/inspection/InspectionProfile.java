// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gatehouse.document.chip.ElementaryFile;

/**
 * Which checks count (BSI TR-03135-1 §3.7), as data.
 *
 * @param name for the report
 * @param obligations every check of {@link CheckId}
 * @param conditional mandatory only where the document or the page reader gives occasion: not supported, or never begun,
 *     does not count then
 * @param furtherFiles data groups to read beside those that the checks need
 * @param spectralAlways issuing states whose documents keep their spectral checks although the chip is proved genuine (Part 2,
 *     Table 4.6); everywhere else these become evaluatory then
 * @param readCopies whether DG1 and DG2 are read although the chip was found to be a copy
 */
public record InspectionProfile(
        String name,
        Map<CheckId, Obligation> obligations,
        Set<CheckId> conditional,
        Set<ElementaryFile> furtherFiles,
        Set<String> spectralAlways,
        boolean readCopies) {

    public InspectionProfile {
        obligations = Collections.unmodifiableMap(new EnumMap<>(obligations));
        conditional = Set.copyOf(conditional);
        furtherFiles = Set.copyOf(furtherFiles);
        spectralAlways = Set.copyOf(spectralAlways);
        if (obligations.size() != CheckId.values().length) {
            throw new IllegalArgumentException("a profile says of every check whether it counts");
        }
    }

    /**
     * The self-service profile (BSI TR-03135-2 §4.2.4, Tables 4.6 to 4.9): everything mandatory but §5.7.3 to §5.7.6. Checks of
     * the page that only the page reader can perform (§5.5.2, §5.5.3, §5.5.4.2) count where it performs them. A chip without
     * any means to prove itself is undetermined, as Table 5.22 wants.
     */
    public static InspectionProfile selfService() {
        Map<CheckId, Obligation> obligations = new EnumMap<>(CheckId.class);
        for (CheckId id : CheckId.values()) {
            obligations.put(id, Obligation.MANDATORY);
        }
        for (CheckId id : Set.of(
                CheckId.MRZ_INFRARED,
                CheckId.MRZ_TYPE_FACE,
                CheckId.BOTH_SIDES,
                CheckId.ACROSS_DOCUMENTS,
                CheckId.PERSONALISATION,
                CheckId.PORTRAIT_VS_PAGE,
                CheckId.SEAL_MRZ)) {
            obligations.put(id, Obligation.OPTIONAL);
        }
        // Nothing that a face-only gate reads stands behind it.
        obligations.put(CheckId.TERMINAL_AUTHENTICATION, Obligation.EVALUATORY);
        // Genuine documents have such mistakes.
        obligations.put(CheckId.ENCODING, Obligation.EVALUATORY);
        return new InspectionProfile("self-service", obligations, occasional(), Set.of(), Set.of(), false);
    }

    /**
     * The self-service profile for a lane that also takes documents of states that give their chips no means to prove
     * themselves: where a verified EF.SOD shows that there is none, it does not count. Copies are read to their end, so that the
     * officer sees what they say.
     */
    public static InspectionProfile eGate() {
        InspectionProfile base = selfService();
        EnumSet<CheckId> conditional = EnumSet.copyOf(base.conditional);
        conditional.add(CheckId.CHIP_AUTHENTICITY);
        return new InspectionProfile(
                "e-gate", base.obligations, conditional, base.furtherFiles, base.spectralAlways, true);
    }

    private static Set<CheckId> occasional() {
        EnumSet<CheckId> ids = EnumSet.of(
                CheckId.DOCUMENT_DETECTION,
                CheckId.DOCUMENT_MODEL,
                CheckId.SPECTRAL,
                CheckId.MRZ_COMPLIANCE,
                CheckId.OPTICAL,
                CheckId.BAC,
                CheckId.PACE,
                CheckId.ACTIVE_AUTHENTICATION,
                CheckId.CHIP_AUTHENTICATION,
                CheckId.PACE_CAM,
                CheckId.CARD_SECURITY,
                CheckId.CARD_SECURITY_ISSUER,
                CheckId.SOD_VS_COM,
                CheckId.ACCESS_DOWNGRADE,
                CheckId.SEAL,
                CheckId.SEAL_PRESENCE);
        // DG1 and DG2 every passport has; another group counts where it is there to be read.
        for (int group = 3; group <= 16; group++) {
            ids.add(CheckId.integrityOf(group));
        }
        return ids;
    }

    /** Whether and how a check counts. */
    public Obligation obligation(CheckId id) {
        return obligations.getOrDefault(id, Obligation.MANDATORY);
    }

    /** The same profile with one check in another mode; evaluatory puts it in silent mode. */
    public InspectionProfile with(CheckId id, Obligation obligation) {
        Map<CheckId, Obligation> changed = new EnumMap<>(obligations);
        changed.put(id, obligation);
        return new InspectionProfile(name, changed, conditional, furtherFiles, spectralAlways, readCopies);
    }

    /** The same profile, which does not do without this check any more: for a page reader that performs it. */
    public InspectionProfile demanding(CheckId id) {
        EnumSet<CheckId> fewer = EnumSet.copyOf(conditional);
        fewer.remove(id);
        return new InspectionProfile(name, obligations, fewer, furtherFiles, spectralAlways, readCopies);
    }

    /** The same profile, which does without this check where the document gives no occasion for it. */
    public InspectionProfile sparing(CheckId id) {
        EnumSet<CheckId> more = EnumSet.of(id);
        more.addAll(conditional);
        return new InspectionProfile(name, obligations, more, furtherFiles, spectralAlways, readCopies);
    }

    /** The same profile, which also reads these data groups. */
    public InspectionProfile reading(Set<ElementaryFile> files) {
        return new InspectionProfile(name, obligations, conditional, files, spectralAlways, readCopies);
    }

    /** The same profile, which reads what a copied chip says of its holder, for the officer. */
    public InspectionProfile readingCopies() {
        return new InspectionProfile(name, obligations, conditional, furtherFiles, spectralAlways, true);
    }

    /** The same profile, which keeps the spectral checks of these states' documents. */
    public InspectionProfile withSpectralAlways(Set<String> states) {
        return new InspectionProfile(name, obligations, conditional, furtherFiles, states, readCopies);
    }
}
