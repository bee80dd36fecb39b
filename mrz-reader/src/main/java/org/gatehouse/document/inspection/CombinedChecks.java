// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.mrz.NameComparison;
import org.gatehouse.document.mrz.NameLikeness;

/** Checks of the page against the chip, and of the document against the day (BSI TR-03135-1 §5.7.1, §5.7.2). */
final class CombinedChecks {
    private CombinedChecks() {}

    /** @param mrz of the page, or of DG1 where there is no page; empty when there is neither */
    static Observation expiry(Optional<Mrz> mrz, LocalDate today) {
        return mrz.flatMap(m -> m.expiryDate().asExpiryDate(today))
                .map(day -> day.isBefore(today) ? Observation.failed("expired") : Observation.successful(""))
                .orElseGet(() -> Observation.undetermined("there is no date of expiry that can be read"));
    }

    static Observation mrzAgainstDg1(Mrz page, Mrz chip) {
        if (page.lines().equals(chip.lines())) {
            return Observation.successful("");
        }
        if (!sameButForTheName(page, chip)) {
            return Observation.failed("the page says something else");
        }
        if (!sameName(page, chip)) {
            return Observation.failed(otherName(page, chip));
        }
        return page.optionalData().equals(chip.optionalData())
                ? Observation.successful("only fillers and check digits differ")
                : Observation.undetermined("only the optional data differs");
    }

    private static boolean sameName(Mrz page, Mrz chip) {
        return page.primaryIdentifier().equals(chip.primaryIdentifier())
                && page.secondaryIdentifier().equals(chip.secondaryIdentifier());
    }

    /** The check fails all the same: how the names are alike is for the officer who is called. */
    private static String otherName(Mrz page, Mrz chip) {
        return NameComparison.between(page, chip) == NameLikeness.COULD_BE_SAME
                ? "only the names differ, and could be one name written in two ways"
                : "only the names differ, and they are not one name";
    }

    private static boolean sameButForTheName(Mrz page, Mrz chip) {
        return page.format() == chip.format()
                && page.documentCode().equals(chip.documentCode())
                && page.issuingState().equals(chip.issuingState())
                && page.documentNumber().equals(chip.documentNumber())
                && page.nationality().equals(chip.nationality())
                && page.sex() == chip.sex()
                && page.expiryDate().equals(chip.expiryDate())
                && sameBirth(page.birthDate().raw(), chip.birthDate().raw());
    }

    /** Fillers of a partial date of birth compare with anything (BSI TR-03135-1 §5.7.2). */
    private static boolean sameBirth(String page, String chip) {
        for (int i = 0; i < page.length(); i++) {
            boolean filler = page.charAt(i) == '<' || chip.charAt(i) == '<';
            if (!filler && page.charAt(i) != chip.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
