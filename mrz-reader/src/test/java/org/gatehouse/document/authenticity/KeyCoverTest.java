// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.trust.AlgorithmPolicy;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.Finding.Outcome;
import org.gatehouse.document.trust.PassiveAuthentication;
import org.gatehouse.document.trust.PassiveVerdict;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCoverTest {
    private static final IssuedPassport PASSPORT =
            Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG);

    @ParameterizedTest
    @CsvSource({
        "SIGNED, HOLDS, HOLDS",
        "SIGNED, BROKEN, BROKEN",
        "SIGNED, UNKNOWN, UNKNOWN",
        "ALTERED, HOLDS, BROKEN",
        "ALTERED, BROKEN, BROKEN",
        "ALTERED, UNKNOWN, UNKNOWN",
        "UNLISTED, HOLDS, UNKNOWN",
        "UNLISTED, BROKEN, BROKEN",
        "UNVERIFIED, HOLDS, UNKNOWN",
        "UNVERIFIED, BROKEN, BROKEN"
    })
    void aProofCountsOnlyUnderAKeyThatSomebodySigned(KeyCover cover, Outcome proof, Outcome counted) {
        assertThat(cover.count(new Finding(proof, "")).outcome()).isEqualTo(counted);
    }

    @Test
    void aKeyIsSignedWhenAVerifiedSecurityObjectHasTheHashOfItsFile() throws Exception {
        PassiveVerdict verdict = verify(PASSPORT.file(LdsFile.SOD).orElseThrow());
        byte[] dg14 = PASSPORT.file(LdsFile.DG14).orElseThrow();
        assertThat(KeyCover.of(verdict, 14, dg14)).isEqualTo(KeyCover.SIGNED);
        dg14[dg14.length - 1] ^= 1;
        assertThat(KeyCover.of(verdict, 14, dg14)).isEqualTo(KeyCover.ALTERED);
        assertThat(KeyCover.of(verdict, 15, dg14)).isEqualTo(KeyCover.UNLISTED);
    }

    @Test
    void nothingIsSignedByASecurityObjectThatIsNotVerified() throws Exception {
        byte[] sod = PASSPORT.file(LdsFile.SOD).orElseThrow();
        byte[] dg14 = PASSPORT.file(LdsFile.DG14).orElseThrow();
        sod[sod.length - 1] ^= 1;
        assertThat(KeyCover.of(verify(sod), 14, dg14)).isEqualTo(KeyCover.UNVERIFIED);
        assertThat(KeyCover.of(verify(new byte[0]), 14, dg14)).isEqualTo(KeyCover.UNVERIFIED);
        assertThat(KeyCover.ofCardSecurity(true)).isEqualTo(KeyCover.SIGNED);
        assertThat(KeyCover.ofCardSecurity(false)).isEqualTo(KeyCover.UNVERIFIED);
    }

    private static PassiveVerdict verify(byte[] sod) throws IssuanceException {
        return new PassiveAuthentication(Rig.trust(IssuingState.UTOPIA), AlgorithmPolicy.standard(), Rig.CLOCK)
                .verify(sod);
    }
}
