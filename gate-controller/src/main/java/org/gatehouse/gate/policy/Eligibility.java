// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.gate.lane.ReasonCode;

/**
 * Who may use this lane. What the lane cannot tell (an unknown birth date, an unreadable date of expiry) speaks against.
 *
 * @param documentCodes document codes as in the MRZ, fillers cut off ("P"); a code of one letter covers every code that
 *     begins with it; documents that cannot have a chip (visas, the French identity card of before August 2021) are accepted
 *     under none
 * @param nationalities three-letter codes as in the MRZ, fillers cut off ("D"); empty accepts every nationality
 * @param issuingStates likewise for the state or organisation that issued the document
 * @param minimumAgeYears completed years that the traveller must have
 * @param remainingValidityDays days for which the document must be valid after today; 0 is through today
 */
public record Eligibility(
        Set<String> documentCodes,
        Set<String> nationalities,
        Set<String> issuingStates,
        int minimumAgeYears,
        int remainingValidityDays) {

    /** Passports of every state, holders of full age: the sites that take children set their own age. */
    public static final Eligibility ADULTS_WITH_PASSPORTS = new Eligibility(Set.of("P"), Set.of(), Set.of(), 18, 0);

    /** Refuses rules that cannot be meant, with a sentence. */
    public Eligibility {
        documentCodes = Set.copyOf(documentCodes);
        nationalities = Set.copyOf(nationalities);
        issuingStates = Set.copyOf(issuingStates);
        if (documentCodes.isEmpty()) {
            throw new IllegalArgumentException("A lane that accepts no document code lets nobody in.");
        }
        if (documentCodes.stream().anyMatch(code -> code.startsWith("V"))) {
            throw new IllegalArgumentException(
                    "A visa has no chip and opens no lane: leave the document codes with V out.");
        }
        if (minimumAgeYears < 0 || minimumAgeYears > 120) {
            throw new IllegalArgumentException("The minimum age is between 0 and 120 years.");
        }
        if (remainingValidityDays < 0 || remainingValidityDays > 3660) {
            throw new IllegalArgumentException("The remaining validity is between 0 and 3660 days.");
        }
    }

    /** What speaks against this document and its holder today; empty when nothing does. */
    public Optional<ReasonCode> judge(Mrz mrz, LocalDate today) {
        // Without a chip nothing proves the page: not a visa in a passport, nor a card of before the chip.
        if (!mrz.format().mayHaveChip() || !acceptsCode(mrz.documentCode())) {
            return Optional.of(ReasonCode.DOCUMENT_TYPE_NOT_ELIGIBLE);
        }
        if (!accepts(nationalities, mrz.nationality()) || !accepts(issuingStates, mrz.issuingState())) {
            return Optional.of(ReasonCode.NATIONALITY_NOT_ELIGIBLE);
        }
        Optional<LocalDate> expiry = mrz.expiryDate().asExpiryDate(today);
        if (expiry.isEmpty() || expiry.get().isBefore(today.plusDays(remainingValidityDays))) {
            return Optional.of(ReasonCode.DOCUMENT_EXPIRED);
        }
        return oldEnough(mrz, today) ? Optional.empty() : Optional.of(ReasonCode.UNDER_AGE);
    }

    private boolean oldEnough(Mrz mrz, LocalDate today) {
        return mrz.birthDate()
                .asBirthDate(today)
                .map(birth -> ChronoUnit.YEARS.between(birth, today) >= minimumAgeYears)
                .orElse(minimumAgeYears == 0);
    }

    private boolean acceptsCode(String code) {
        return documentCodes.contains(code) || (!code.isEmpty() && documentCodes.contains(code.substring(0, 1)));
    }

    private static boolean accepts(Set<String> accepted, String code) {
        return accepted.isEmpty() || accepted.contains(code);
    }
}
