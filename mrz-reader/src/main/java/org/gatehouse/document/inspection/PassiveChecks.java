// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.IssuingStates;
import org.gatehouse.document.trust.PassiveVerdict;

/** Passive authentication as checks of the guideline (BSI TR-03135-1 §5.6.4.2, §5.6.4.3, §5.6.4.5). */
final class PassiveChecks {
    private static final List<CheckId> IDS = List.of(
            CheckId.SECURITY_OBJECT_HASH,
            CheckId.SECURITY_OBJECT_SIGNATURE,
            CheckId.DS_SIGNATURE,
            CheckId.CSCA_VALIDITY,
            CheckId.DS_VALIDITY,
            CheckId.DS_REVOCATION,
            CheckId.TRUST_STATUS);

    private PassiveChecks() {}

    static List<Check> of(ChipContent content, Optional<PassiveVerdict> passive) {
        if (passive.isEmpty()) {
            return IDS.stream()
                    .map(id -> content.unread(id, ElementaryFile.SOD))
                    .toList();
        }
        PassiveVerdict verdict = passive.get();
        return Stream.of(
                        check(CheckId.SECURITY_OBJECT_HASH, verdict.hash()),
                        check(CheckId.SECURITY_OBJECT_SIGNATURE, verdict.signature()),
                        check(CheckId.DS_SIGNATURE, verdict.dsSignature()),
                        check(CheckId.CSCA_VALIDITY, verdict.cscaValidity()),
                        check(CheckId.DS_VALIDITY, verdict.dsValidity()),
                        revocation(verdict.dsRevocation()),
                        check(CheckId.TRUST_STATUS, verdict.trustStatus()))
                .toList();
    }

    /** No fresh revocation list is reported and does not count yet: states publish them late, a gate would stand still. */
    private static Check revocation(Finding finding) {
        boolean decided = finding.outcome() != Finding.Outcome.UNKNOWN;
        return new Check(CheckId.DS_REVOCATION, result(finding), decided, finding.detail());
    }

    static Check issuingState(ChipContent content, Optional<Mrz> chipMrz, Optional<String> country) {
        if (chipMrz.isEmpty()) {
            return content.unread(CheckId.ISSUING_STATE, ElementaryFile.DG1);
        }
        if (country.isEmpty()) {
            return new Check(CheckId.ISSUING_STATE, Result.UNDETERMINED, true, "the document signer names no country");
        }
        return IssuingStates.match(chipMrz.get().issuingState(), country.get())
                .map(same -> new Check(
                        CheckId.ISSUING_STATE,
                        same ? Result.SUCCESSFUL : Result.FAILED,
                        true,
                        same ? "" : "the document signer is another state's"))
                .orElseGet(() -> new Check(
                        CheckId.ISSUING_STATE, Result.UNDETERMINED, true, "the issuing state has no known country"));
    }

    private static Check check(CheckId id, Finding finding) {
        return new Check(id, result(finding), true, finding.detail());
    }

    static Result result(Finding finding) {
        return switch (finding.outcome()) {
            case HOLDS -> Result.SUCCESSFUL;
            case BROKEN -> Result.FAILED;
            case UNKNOWN -> Result.UNDETERMINED;
        };
    }
}
