// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.trust.Defect;
import org.gatehouse.document.trust.DefectKind;
import org.gatehouse.document.trust.DefectParameters;
import org.gatehouse.document.trust.IssuingStates;

/**
 * What known defects make of the results (BSI TR-03135-1 §5.8.2): a pure function. Each defect changes the results that the
 * guideline names and no other; none makes a result better than "undetermined" unless the guideline says so.
 */
final class DefectCorrection {
    private static final Set<CheckId> SIGNER = Set.of(
            CheckId.DS_SIGNATURE,
            CheckId.CSCA_VALIDITY,
            CheckId.DS_VALIDITY,
            CheckId.DS_REVOCATION,
            CheckId.TRUST_STATUS);

    private final Map<CheckId, Observation> results;
    private final Facts facts;

    private DefectCorrection(Map<CheckId, Observation> measured, Facts facts) {
        this.results = new EnumMap<>(CheckId.class);
        this.results.putAll(measured);
        this.facts = facts;
    }

    /**
     * What the corrections need to know beside the results.
     *
     * @param listedInCom groups that EF.COM names; empty when it was not understood
     * @param listedInSod groups that EF.SOD has hashes of
     * @param issuingState of DG1
     * @param typeRefused whether the document signer may not sign this type of document
     */
    record Facts(
            Optional<Set<Integer>> listedInCom,
            Set<Integer> listedInSod,
            Optional<String> issuingState,
            boolean typeRefused) {}

    static Map<CheckId, Observation> of(Map<CheckId, Observation> measured, KnownDefects defects, Facts facts) {
        DefectCorrection correction = new DefectCorrection(measured, facts);
        defects.ofDocument().forEach(correction::document);
        defects.ofCard().forEach(correction::card);
        // A compromised key or a revoked signer outweighs whatever else is known.
        defects.ofDocument().forEach(correction::condemn);
        defects.ofCard().forEach(correction::condemnCard);
        return correction.results;
    }

    private void document(Defect defect) {
        switch (defect.kind()) {
            case AUTHENTICATION_PROTOCOL_FAILURE ->
                protocolFailure(defect.status().orElse(-1));
            case VALIDITY_PERIOD_INCORRECT -> validity(defect.status().orElse(-1));
            case SECURITY_OBJECT_MALFORMED ->
                malformed(CheckId.SECURITY_OBJECT_SIGNATURE, CheckId.SECURITY_OBJECT_HASH, defect.kind());
            case CARD_SECURITY_MALFORMED ->
                malformed(CheckId.CARD_SECURITY_SIGNATURE, CheckId.CARD_SECURITY_HASH, defect.kind());
            case COM_SOD_DISCREPANCY -> discrepancy();
            case ISSUING_COUNTRY_INCORRECT ->
                defect.parameters(DefectParameters.CorrectedCountry.class).ifPresent(c -> country(c.country()));
            case SIGNER_MALFORMED -> {
                SIGNER.forEach(id -> change(id, Result.FAILED, Result.UNDETERMINED, defect.kind()));
                change(CheckId.DS_SIGNATURE, Result.SUCCESSFUL, Result.UNDETERMINED, defect.kind());
            }
            case UNKNOWN_DOCUMENT_DEFECT ->
                change(CheckId.TRUST_STATUS, Result.SUCCESSFUL, Result.UNDETERMINED, defect.kind());
            default -> {
                // Told to people, or dealt with before the checks were made.
            }
        }
    }

    private void card(Defect defect) {
        switch (defect.kind()) {
            case CARD_SECURITY_MALFORMED ->
                malformed(CheckId.CARD_SECURITY_SIGNATURE, CheckId.CARD_SECURITY_HASH, defect.kind());
            case SIGNER_REVOKED -> {
                worsen(CheckId.CARD_SECURITY_REVOCATION, revoked(defect), defect.kind());
                worsen(CheckId.CARD_SECURITY_TRUST, revoked(defect), defect.kind());
            }
            case SIGNER_MALFORMED, UNKNOWN_DOCUMENT_DEFECT ->
                worsen(CheckId.CARD_SECURITY_TRUST, Result.UNDETERMINED, defect.kind());
            default -> {
                // Told to people, or a matter of EF.SOD.
            }
        }
    }

    /** The key of PACE-CAM is in EF.CardSecurity, so it is that file's signer who vouched for it (Doc 9303-11 §4.4). */
    private void condemnCard(Defect defect) {
        if (defect.kind() == DefectKind.CHIP_AUTHENTICATION_KEYS_COMPROMISED) {
            compromised(CheckId.PACE_CAM, defect.kind());
        }
    }

    private void condemn(Defect defect) {
        switch (defect.kind()) {
            case CHIP_AUTHENTICATION_KEYS_COMPROMISED -> {
                compromised(CheckId.CHIP_AUTHENTICATION, defect.kind());
                compromised(CheckId.PACE_CAM, defect.kind());
            }
            case ACTIVE_AUTHENTICATION_KEYS_COMPROMISED -> compromised(CheckId.ACTIVE_AUTHENTICATION, defect.kind());
            case SIGNER_REVOKED -> {
                Result result = revoked(defect);
                worsen(CheckId.DS_REVOCATION, result, defect.kind());
                worsen(CheckId.TRUST_STATUS, result, defect.kind());
                for (int group = 1; group <= 16; group++) {
                    worsen(CheckId.integrityOf(group), result, defect.kind());
                }
            }
            default -> {
                // Condemns nothing.
            }
        }
    }

    /** Table 5.54; a status that cannot be read gives no further details. */
    private static Result revoked(Defect defect) {
        int status = defect.status().orElse(0);
        return switch (status) {
            case 0, 2, 3, 4 -> Result.FAILED;
            default -> Result.UNDETERMINED;
        };
    }

    /** §5.8.2.1.5, with the status codes of BSI TR-03129-2 §7.3.1.5. */
    private void protocolFailure(int status) {
        DefectKind kind = DefectKind.AUTHENTICATION_PROTOCOL_FAILURE;
        if (List.of(0, 2, 4, 6).contains(status)) {
            change(CheckId.CHIP_AUTHENTICATION, Result.FAILED, Result.UNDETERMINED, kind);
        }
        if (List.of(1, 2, 5, 6).contains(status)) {
            change(CheckId.ACTIVE_AUTHENTICATION, Result.FAILED, Result.UNDETERMINED, kind);
        }
        if (List.of(3, 4, 5, 6).contains(status)) {
            change(CheckId.PACE_CAM, Result.FAILED, Result.UNDETERMINED, kind);
        }
    }

    /** §5.6.4.3.4: not supported, which Table 5.34 makes undetermined (§5.8.2.1.6). */
    private void validity(int status) {
        if (status == 0 || status == 2) {
            to(CheckId.CSCA_VALIDITY, Result.NOT_SUPPORTED, DefectKind.VALIDITY_PERIOD_INCORRECT);
        }
        if (status == 1 || status == 2) {
            to(CheckId.DS_VALIDITY, Result.NOT_SUPPORTED, DefectKind.VALIDITY_PERIOD_INCORRECT);
        }
    }

    /** §5.8.2.2.2 and §5.8.2.3.1: with a failed signature the whole object is undetermined. */
    private void malformed(CheckId signature, CheckId hash, DefectKind kind) {
        if (has(signature, Result.FAILED)) {
            change(signature, Result.FAILED, Result.UNDETERMINED, kind);
            change(hash, Result.FAILED, Result.UNDETERMINED, kind);
        }
    }

    /** §5.8.2.2.3: good for groups that EF.SOD can verify. An EF.COM that nobody understands is another defect than this. */
    private void discrepancy() {
        if (facts.listedInCom().isEmpty()) {
            return;
        }
        boolean verifiable = facts.listedInSod().containsAll(facts.listedInCom().get());
        change(
                CheckId.SOD_VS_COM,
                Result.FAILED,
                verifiable ? Result.SUCCESSFUL : Result.UNDETERMINED,
                DefectKind.COM_SOD_DISCREPANCY);
    }

    /** §5.8.2.2.5: the list says which country the certificate should have named, and nothing about types of documents. */
    private void country(String country) {
        if (facts.typeRefused() || facts.issuingState().isEmpty() || !results.containsKey(CheckId.ISSUING_STATE)) {
            return;
        }
        Result result = IssuingStates.match(facts.issuingState().get(), country)
                .map(same -> same ? Result.SUCCESSFUL : Result.FAILED)
                .orElse(Result.UNDETERMINED);
        to(CheckId.ISSUING_STATE, result, DefectKind.ISSUING_COUNTRY_INCORRECT);
    }

    private void compromised(CheckId id, DefectKind kind) {
        change(id, Result.SUCCESSFUL, Result.FAILED, kind);
        change(id, Result.UNDETERMINED, Result.FAILED, kind);
    }

    private void worsen(CheckId id, Result result, DefectKind kind) {
        change(id, Result.SUCCESSFUL, result, kind);
        if (result == Result.FAILED) {
            change(id, Result.UNDETERMINED, result, kind);
        }
    }

    private void change(CheckId id, Result from, Result result, DefectKind kind) {
        if (has(id, from)) {
            to(id, result, kind);
        }
    }

    private void to(CheckId id, Result result, DefectKind kind) {
        results.computeIfPresent(id, (same, o) -> o.corrected(result, "known defect " + kind));
    }

    private boolean has(CheckId id, Result result) {
        Observation observation = results.get(id);
        return observation != null && observation.state() == CheckState.TERMINATED && observation.result() == result;
    }
}
