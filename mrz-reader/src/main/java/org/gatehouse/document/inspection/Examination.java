// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.authenticity.ChipAuthenticity;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.lds.Dg1;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.GroupHashes;
import org.gatehouse.document.trust.PassiveVerdict;

/** Everything known about one document once its chip is read, and all checks of it. */
final class Examination {
    private final ChipContent content;
    private final Mrz page;
    private final Optional<PassiveVerdict> passive;
    private final LocalDate today;
    private final GroupIntegrity integrity;
    private final Optional<Mrz> chipMrz;
    private final Optional<SecurityInfos> dg14;

    Examination(ChipContent content, Mrz page, Optional<PassiveVerdict> passive, LocalDate today) {
        this.content = content;
        this.page = page;
        this.passive = passive;
        this.today = today;
        this.integrity = new GroupIntegrity(content, passive.flatMap(PassiveVerdict::groups));
        this.chipMrz = content.file(ElementaryFile.DG1).flatMap(Examination::mrz);
        this.dg14 = content.file(ElementaryFile.DG14).flatMap(Examination::securityInfos);
    }

    Optional<Mrz> chipMrz() {
        return chipMrz;
    }

    /** The portrait, if DG2 is what a verified security object says. */
    Optional<PortraitImage> portrait() {
        return passive.filter(PassiveVerdict::objectVerified).flatMap(v -> integrity.portrait());
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(CombinedChecks.consistency(page));
        checks.add(AccessChecks.access(content));
        checks.add(AccessChecks.downgrade(content, dg14, integrity.holds(ElementaryFile.DG14)));
        checks.add(authenticity());
        checks.addAll(PassiveChecks.of(content, passive));
        checks.add(integrity.againstCom());
        checks.add(integrity.check(CheckId.DG1_INTEGRITY, ElementaryFile.DG1, chipMrz.isPresent()));
        checks.add(integrity.check(
                CheckId.DG2_INTEGRITY,
                ElementaryFile.DG2,
                passive.filter(PassiveVerdict::objectVerified).isEmpty()
                        || integrity.portrait().isPresent()));
        checks.add(integrity.check(CheckId.DG14_INTEGRITY, ElementaryFile.DG14, dg14.isPresent()));
        checks.add(PassiveChecks.issuingState(content, chipMrz, passive.flatMap(PassiveVerdict::dsCountry)));
        checks.add(CombinedChecks.expiry(chipMrz.orElse(page), today));
        checks.add(CombinedChecks.mrzAgainstDg1(content, page, chipMrz));
        return checks;
    }

    private Check authenticity() {
        Set<Integer> signed =
                passive.flatMap(PassiveVerdict::groups).map(GroupHashes::groups).orElse(Set.of());
        ChipAuthenticity offered = ChipAuthenticity.offered(dg14, signed);
        return new Check(CheckId.CHIP_AUTHENTICITY, Result.NOT_SUPPORTED, false, offered.detail());
    }

    private static Optional<Mrz> mrz(byte[] dg1) {
        try {
            return Optional.of(Dg1.mrz(dg1));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }

    private static Optional<SecurityInfos> securityInfos(byte[] dg14) {
        try {
            return Optional.of(SecurityInfos.ofDg14(dg14));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }
}
