// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.lds.EfCom;
import org.gatehouse.document.lds.EfComRemark;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.AlgorithmPolicy;
import org.gatehouse.document.trust.GroupHashes;
import org.gatehouse.document.trust.PassiveAuthentication;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;

/** Mistakes that genuine documents have are named one by one. */
class EncodingCheckTest {
    private static final IssuedPassport PASSPORT =
            Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG);
    private static final Mrz MRZ = Rig.page(PASSPORT);

    private static Optional<EfCom> com(String version, EfComRemark... remarks) {
        return Optional.of(new EfCom(Optional.of(version), Optional.of("040000"), Set.of(1, 2), Set.of(remarks)));
    }

    private static Observation check(Optional<EfCom> com, Optional<GroupHashes> signed, Optional<Mrz> mrz) {
        return EncodingCheck.of(com, signed, mrz, Optional.empty());
    }

    /** Of an EF.SOD that signs no version. */
    private static Optional<GroupHashes> unversioned() {
        Optional<GroupHashes> hashes = new PassiveAuthentication(
                        new TrustStore(List.of(), List.of()), AlgorithmPolicy.standard(), Rig.CLOCK)
                .verify(PASSPORT.file(LdsFile.SOD).orElseThrow())
                .groups();
        assertThat(hashes.orElseThrow().version()).isEmpty();
        return hashes;
    }

    @Test
    void whatWasNotReadHasNoMistakes() {
        assertThat(check(Optional.empty(), Optional.empty(), Optional.empty()).result())
                .isEqualTo(Result.NOT_SUPPORTED);
        assertThat(check(com("0107"), Optional.empty(), Optional.empty())).isEqualTo(Observation.successful(""));
        assertThat(check(Optional.empty(), Optional.empty(), Optional.of(MRZ))).isEqualTo(Observation.successful(""));
    }

    @Test
    void aVersionThatShouldBeSignedAndIsNotIsNamed() {
        assertThat(check(com("0108"), unversioned(), Optional.empty()))
                .isEqualTo(Observation.failed("EF.COM LDS_VERSION_UNSIGNED"));
        assertThat(check(com("0107"), unversioned(), Optional.empty())).isEqualTo(Observation.successful(""));
        assertThat(check(com("0108"), Optional.empty(), Optional.empty())).isEqualTo(Observation.successful(""));
    }

    @Test
    void aWrongCheckDigitAndEveryRemarkAreNamedInOrder() {
        String digits = MRZ.lines().get(1);
        char wrong = digits.charAt(9) == '1' ? '2' : '1';
        Mrz mistaken = Rig.mrz(List.of(MRZ.lines().get(0), digits.substring(0, 9) + wrong + digits.substring(10)));
        EfComRemark remark = EfComRemark.values()[0];
        assertThat(check(com("0107", remark), Optional.empty(), Optional.of(mistaken)))
                .isEqualTo(Observation.failed("EF.COM " + remark + ", DG1 CHECK_DIGIT"));
    }
}
