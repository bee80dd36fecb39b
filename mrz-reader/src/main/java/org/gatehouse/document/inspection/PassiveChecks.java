// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.CardSecurityVerdict;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.IssuingStates;
import org.gatehouse.document.trust.PassiveVerdict;
import org.gatehouse.document.trust.TrustStore;

/** Passive authentication as checks of the guideline (BSI TR-03135-1 §5.6.4.2, §5.6.4.3, §5.6.4.5). */
final class PassiveChecks {
    private static final List<CheckId> OF_THE_SOD = List.of(
            CheckId.SECURITY_OBJECT_HASH,
            CheckId.SECURITY_OBJECT_SIGNATURE,
            CheckId.DS_SIGNATURE,
            CheckId.CSCA_VALIDITY,
            CheckId.DS_VALIDITY,
            CheckId.DS_REVOCATION,
            CheckId.TRUST_STATUS);

    private static final List<CheckId> OF_THE_CARD = List.of(
            CheckId.CARD_SECURITY_HASH,
            CheckId.CARD_SECURITY_SIGNATURE,
            CheckId.CARD_SECURITY_DS_SIGNATURE,
            CheckId.CARD_SECURITY_VALIDITY,
            CheckId.CARD_SECURITY_REVOCATION,
            CheckId.CARD_SECURITY_TRUST);

    private PassiveChecks() {}

    /** The lists that stand behind every answer (BSI TR-03135-1 §5.6.1.1). */
    static Observation trustLists(TrustStore trust) {
        return trust.certificates().isEmpty()
                ? Observation.undetermined("no master list is in use")
                : Observation.successful(trust.certificates().size() + " CSCA certificates, "
                        + trust.crls().size() + " revocation lists, defects of "
                        + trust.defects().size() + " signers");
    }

    /** EF.CardSecurity counts where it was read (BSI TR-03135-1 §5.6.4.2.1). */
    static Map<CheckId, Observation> ofCardSecurity(ChipContent content, Optional<CardSecurityVerdict> verdict) {
        Map<CheckId, Observation> found = new EnumMap<>(CheckId.class);
        if (verdict.isEmpty()) {
            boolean wanted = content.refusals().containsKey(ElementaryFile.CARD_SECURITY) && content.chip();
            OF_THE_CARD.forEach(id -> found.put(
                    id,
                    wanted
                            ? content.unread(ElementaryFile.CARD_SECURITY)
                            : Observation.notBegun("EF.CardSecurity was not read")));
            return found;
        }
        CardSecurityVerdict card = verdict.get();
        found.put(CheckId.CARD_SECURITY_HASH, Observation.of(card.hash()));
        found.put(CheckId.CARD_SECURITY_SIGNATURE, Observation.of(card.signature()));
        found.put(CheckId.CARD_SECURITY_DS_SIGNATURE, Observation.of(card.dsSignature()));
        found.put(CheckId.CARD_SECURITY_VALIDITY, validity(card));
        found.put(CheckId.CARD_SECURITY_REVOCATION, Observation.of(card.dsRevocation()));
        found.put(CheckId.CARD_SECURITY_TRUST, Observation.of(card.trustStatus()));
        return found;
    }

    private static Observation validity(CardSecurityVerdict card) {
        Observation signer = Observation.of(card.dsValidity());
        return signer.result() == Result.SUCCESSFUL ? Observation.of(card.cscaValidity()) : signer;
    }

    static Map<CheckId, Observation> of(ChipContent content, Optional<PassiveVerdict> passive) {
        Map<CheckId, Observation> found = new EnumMap<>(CheckId.class);
        if (passive.isEmpty()) {
            OF_THE_SOD.forEach(id -> found.put(id, content.unread(ElementaryFile.SOD)));
            return found;
        }
        PassiveVerdict verdict = passive.get();
        found.put(CheckId.SECURITY_OBJECT_HASH, Observation.of(verdict.hash()));
        found.put(CheckId.SECURITY_OBJECT_SIGNATURE, Observation.of(verdict.signature()));
        found.put(CheckId.DS_SIGNATURE, Observation.of(verdict.dsSignature()));
        found.put(CheckId.CSCA_VALIDITY, Observation.of(verdict.cscaValidity()));
        found.put(CheckId.DS_VALIDITY, Observation.of(verdict.dsValidity()));
        found.put(CheckId.DS_REVOCATION, Observation.of(verdict.dsRevocation()));
        found.put(CheckId.TRUST_STATUS, Observation.of(verdict.trustStatus()));
        return found;
    }

    /** The state, and the type of document where the document signer is limited to some (Doc 9303-12 §7.1.1). */
    static Observation issuer(ChipContent content, Optional<Mrz> chipMrz, Optional<PassiveVerdict> passive) {
        return refusedType(chipMrz, passive)
                .map(type -> Observation.failed(type.detail()))
                .orElseGet(() -> issuingState(content, chipMrz, passive.flatMap(PassiveVerdict::dsCountry)));
    }

    /** Why the document signer may not sign this type of document; empty when nothing says that it may not. */
    static Optional<Finding> refusedType(Optional<Mrz> chipMrz, Optional<PassiveVerdict> passive) {
        return passive.flatMap(verdict -> chipMrz.map(mrz -> verdict.documentType(mrz.documentCode())))
                .filter(type -> type.outcome() == Finding.Outcome.BROKEN);
    }

    static Observation issuingState(ChipContent content, Optional<Mrz> chipMrz, Optional<String> country) {
        if (chipMrz.isEmpty()) {
            return content.file(ElementaryFile.DG1).isPresent()
                    ? Observation.undetermined("DG1 holds no MRZ")
                    : content.unread(ElementaryFile.DG1);
        }
        if (country.isEmpty()) {
            return Observation.undetermined("the document signer names no country");
        }
        return IssuingStates.match(chipMrz.get().issuingState(), country.get())
                .map(same -> same
                        ? Observation.successful("")
                        : Observation.failed("the document signer is another state's"))
                .orElseGet(() -> Observation.undetermined("the issuing state has no known country"));
    }
}
