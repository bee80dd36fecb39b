// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.mrz.Mrz;

/** Checks of the page, and of the page against the chip (BSI TR-03135-1 §5.5.4.1.1, §5.7.1, §5.7.2). */
final class CombinedChecks {
    private CombinedChecks() {}

    static Check consistency(Mrz page) {
        return page.valid()
                ? new Check(CheckId.MRZ_CONSISTENCY, Result.SUCCESSFUL, true, "")
                : new Check(CheckId.MRZ_CONSISTENCY, Result.FAILED, true, "a check digit is wrong");
    }

    /** Reported, and not counted: how a gate treats expired documents is its own policy. */
    static Check expiry(Mrz mrz, LocalDate today) {
        Result result = mrz.expiryDate()
                .asExpiryDate(today)
                .map(day -> day.isBefore(today) ? Result.FAILED : Result.SUCCESSFUL)
                .orElse(Result.UNDETERMINED);
        return new Check(CheckId.DOCUMENT_EXPIRY, result, false, result == Result.FAILED ? "expired" : "");
    }

    static Check mrzAgainstDg1(ChipContent content, Mrz page, Optional<Mrz> chipMrz) {
        if (chipMrz.isEmpty()) {
            return content.unread(CheckId.MRZ_VS_DG1, ElementaryFile.DG1);
        }
        Mrz chip = chipMrz.get();
        if (page.lines().equals(chip.lines())) {
            return new Check(CheckId.MRZ_VS_DG1, Result.SUCCESSFUL, true, "");
        }
        if (!sameHolder(page, chip)) {
            return new Check(CheckId.MRZ_VS_DG1, Result.FAILED, true, "the page says something else");
        }
        return page.optionalData().equals(chip.optionalData())
                ? new Check(CheckId.MRZ_VS_DG1, Result.SUCCESSFUL, true, "only fillers and check digits differ")
                : new Check(CheckId.MRZ_VS_DG1, Result.UNDETERMINED, true, "only the optional data differs");
    }

    private static boolean sameHolder(Mrz page, Mrz chip) {
        return page.format() == chip.format()
                && page.documentCode().equals(chip.documentCode())
                && page.issuingState().equals(chip.issuingState())
                && page.documentNumber().equals(chip.documentNumber())
                && page.primaryIdentifier().equals(chip.primaryIdentifier())
                && page.secondaryIdentifier().equals(chip.secondaryIdentifier())
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
