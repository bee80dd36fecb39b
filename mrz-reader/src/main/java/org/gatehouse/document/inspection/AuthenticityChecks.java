// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.authenticity.ChipAuthenticationOffer;
import org.gatehouse.document.authenticity.KeyCover;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.trust.CardSecurityVerdict;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.IssuingStates;
import org.gatehouse.document.trust.PassiveVerdict;

/**
 * The proofs of chip authenticity as checks (BSI TR-03135-1 §5.6.4.1). What a protocol came to counts only when its key is one
 * that a verified security object covers: any chip can prove a key of its own.
 */
final class AuthenticityChecks {
    private static final int DG14 = 14;
    private static final int DG15 = 15;

    private final ChipContent content;
    private final GroupIntegrity integrity;
    private final Optional<PassiveVerdict> passive;
    private final Optional<CardSecurityVerdict> card;

    /** @param card passive authentication of EF.CardSecurity, if that was read */
    AuthenticityChecks(
            ChipContent content,
            GroupIntegrity integrity,
            Optional<PassiveVerdict> passive,
            Optional<CardSecurityVerdict> card) {
        this.content = content;
        this.integrity = integrity;
        this.passive = passive;
        this.card = card;
    }

    /** @param dg14 its content, when it was read and can be understood */
    Map<CheckId, Observation> checks(Optional<SecurityInfos> dg14) {
        boolean chipKey = dg14.map(ChipAuthenticationOffer::examine)
                .filter(ChipAuthenticationOffer::announced)
                .isPresent();
        Map<CheckId, Observation> found = new EnumMap<>(CheckId.class);
        found.put(
                CheckId.CHIP_AUTHENTICATION,
                counted(CheckId.CHIP_AUTHENTICATION, cover(DG14, ElementaryFile.DG14))
                        .orElseGet(() -> absence(DG14, chipKey)));
        found.put(
                CheckId.ACTIVE_AUTHENTICATION,
                counted(CheckId.ACTIVE_AUTHENTICATION, cover(DG15, ElementaryFile.DG15))
                        .orElseGet(() -> absence(DG15, true)));
        found.put(
                CheckId.PACE_CAM,
                counted(
                                CheckId.PACE_CAM,
                                KeyCover.ofCardSecurity(card.filter(CardSecurityVerdict::objectVerified)
                                        .isPresent()))
                        .map(this::bound)
                        .orElseGet(() -> Observation.notSupported("PACE-CAM was not used")));
        // One proof is enough (BSI TR-03135-1 §5.6.4.1): what was left out for it was not begun.
        boolean proved = found.values().stream().anyMatch(o -> o.result() == Result.SUCCESSFUL);
        found.replaceAll((id, o) -> proved && content.proofs().get(id) == null && o.result() == Result.UNDETERMINED
                ? Observation.notBegun("another proof was enough")
                : o);
        return found;
    }

    private KeyCover cover(int group, ElementaryFile file) {
        return passive.flatMap(verdict -> content.file(file).map(raw -> KeyCover.of(verdict, group, raw)))
                .orElse(KeyCover.UNVERIFIED);
    }

    /** The proof, for what its key is worth; empty when it was not attempted. */
    private Optional<Observation> counted(CheckId id, KeyCover cover) {
        return Optional.ofNullable(content.proofs().get(id)).map(proof -> {
            if (proof.result() != Result.SUCCESSFUL) {
                return proof;
            }
            return Observation.of(cover.count(new Finding(Finding.Outcome.HOLDS, proof.detail())));
        });
    }

    /**
     * EF.CardSecurity holds no word of EF.SOD: a chip that proves a key of one state says nothing about the files of another's
     * document, so the two signers must be of one country (as BSI TR-03135-1 §5.6.4.5 compares it), and the document must have the
     * DG14 of chips with PACE, which {@link DowngradeCheck} holds against EF.CardAccess (Doc 9303-11 §9.2).
     */
    private Observation bound(Observation mapping) {
        if (mapping.result() != Result.SUCCESSFUL) {
            return mapping;
        }
        Optional<String> ofCard = card.flatMap(CardSecurityVerdict::dsCountry);
        Optional<String> ofDocument = passive.flatMap(PassiveVerdict::dsCountry);
        if (ofCard.isEmpty() || ofDocument.isEmpty()) {
            return Observation.undetermined("a signer of EF.CardSecurity or of EF.SOD names no country");
        }
        if (!integrity.holds(DG14)) {
            return Observation.undetermined("EF.SOD covers no DG14 that says that the document has a mapping");
        }
        return IssuingStates.together(ofCard.get(), ofDocument.get())
                ? mapping
                : Observation.undetermined("EF.CardSecurity was signed in another country than EF.SOD");
    }

    /** Why a protocol was not performed: nothing proves that a document lacks it but a verified EF.SOD. */
    private Observation absence(int group, boolean offered) {
        if (content.lost()) {
            return Observation.aborted("not performed: " + content.end().orElseThrow());
        }
        if (passive.filter(PassiveVerdict::objectVerified).isEmpty()) {
            return Observation.undetermined("no verified EF.SOD says whether there is a key");
        }
        if (!integrity.signed().contains(group)) {
            return Observation.notSupported("the document has no key for it");
        }
        if (integrity.holds(group) && !offered) {
            return Observation.notSupported("the document has no key for it");
        }
        return Observation.undetermined(content.chip() ? "not performed" : "files were given, no chip");
    }
}
