// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each forgery must break exactly the check that it is for, and no other. */
class IssuedPassportTest {
    private static IssuedPassport genuine;

    @BeforeAll
    static void issue() throws IssuanceException {
        genuine = States.UTOPIA.issuer().issue(Orders.specimen(PortraitCoding.JPEG2000, AccessProtocols.PACE_AND_BAC));
    }

    @Test
    void aSwappedPortraitBreaksTheHashOfDg2Only() throws Exception {
        IssuedPassport forged = genuine.withPortrait(Orders.drawing(Color.GREEN), PortraitCoding.JPEG2000_CODESTREAM);
        assertThat(PassiveAuthentication.faults(forged, States.UTOPIA)).containsExactly("DG2 hash");
        assertThat(forged.mrzLines()).isEqualTo(genuine.mrzLines());
    }

    @Test
    void anotherMrzInDg1BreaksItsHashOnly() throws Exception {
        IssuedPassport forged = genuine.withMrzInDg1(List.of(
                "P<UTODOE<<JOHN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"));
        assertThat(PassiveAuthentication.faults(forged, States.UTOPIA)).containsExactly("DG1 hash");
        assertThat(forged.accessSecret()).isEqualTo(genuine.accessSecret());
    }

    @Test
    void aTurnedBitBreaksTheSignatureOnly() throws Exception {
        for (TestState state : List.of(States.UTOPIA, States.QUAZIA)) {
            IssuedPassport forged = state.issuer()
                    .issue(Orders.specimen(PortraitCoding.JPEG, AccessProtocols.BAC))
                    .withBrokenSignature();
            assertThat(PassiveAuthentication.faults(forged, state)).containsExactly("signature");
        }
    }

    @Test
    void anExpiredSignerIsTheOnlyFault() throws Exception {
        DocumentSigner expired =
                States.UTOPIA.authority().appointDocumentSigner(CertificatePeriod.ofExpiredDocumentSigner(Orders.NOW));
        assertThat(PassiveAuthentication.faults(genuine.withSecurityObjectSignedBy(expired), States.UTOPIA))
                .containsExactly("signer expired");
    }

    @Test
    void aSignerOfAnotherTrustedStateIsTheOnlyFault() throws Exception {
        IssuedPassport forged = genuine.withSecurityObjectSignedBy(States.QUAZIA.signer());
        assertThat(PassiveAuthentication.faults(forged, States.UTOPIA, States.QUAZIA))
                .containsExactly("country");
    }

    @Test
    void anUnknownAuthorityIsTheOnlyFault() throws Exception {
        IssuedPassport unknown =
                States.ZEPHYRIA.issuer().issue(Orders.specimen(PortraitCoding.JPEG, AccessProtocols.PACE));
        assertThat(PassiveAuthentication.faults(unknown, States.UTOPIA, States.QUAZIA))
                .containsExactly("signer not trusted");
    }

    @Test
    void aMissingFileIsStillAnnounced() throws Exception {
        IssuedPassport forged = genuine.withoutFile(LdsFile.DG14);
        assertThat(forged.file(LdsFile.DG14)).isEmpty();
        assertThat(forged.file(LdsFile.COM))
                .hasValueSatisfying(com -> assertThat(com).endsWith(0x6E));
        assertThat(PassiveAuthentication.faults(forged, States.UTOPIA)).containsExactly("DG14 absent");
    }

    @Test
    void aTruncatedFileStillPromisesItsLength() throws Exception {
        IssuedPassport forged = genuine.withTruncatedFile(LdsFile.DG2, 1000);
        byte[] whole = genuine.file(LdsFile.DG2).orElseThrow();
        assertThat(forged.file(LdsFile.DG2))
                .hasValueSatisfying(cut -> assertThat(whole).startsWith(cut).hasSizeGreaterThan(1000));
        assertThat(PassiveAuthentication.faults(forged, States.UTOPIA)).containsExactly("DG2 hash");
    }

    @Test
    void refusesAlterationsThatAlterNothing() {
        int length = genuine.file(LdsFile.DG1).orElseThrow().length;
        assertThatThrownBy(() -> genuine.withTruncatedFile(LdsFile.DG1, length)).hasMessage("FILE_NOT_ALTERABLE");
        assertThatThrownBy(() -> genuine.withTruncatedFile(LdsFile.DG1, -1)).hasMessage("FILE_NOT_ALTERABLE");
        IssuedPassport without = genuine.withoutFile(LdsFile.SOD);
        assertThatThrownBy(without::withBrokenSignature).hasMessage("FILE_NOT_ALTERABLE");
        assertThatThrownBy(() ->
                        genuine.withTruncatedFile(LdsFile.SOD, 40).withSecurityObjectSignedBy(States.QUAZIA.signer()))
                .hasMessage("FILE_NOT_ALTERABLE");
    }

    @Test
    void cannotBeChangedFromOutside() {
        byte[] before = genuine.file(LdsFile.DG1).orElseThrow();
        genuine.files().get(LdsFile.DG1.fid())[5] ^= 1;
        genuine.file(LdsFile.DG1).orElseThrow()[5] ^= 1;
        assertThat(genuine.file(LdsFile.DG1)).contains(before);
        assertThatThrownBy(() -> genuine.files().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void printsNothingPersonal() {
        PassportOrder order = Orders.specimen(PortraitCoding.JPEG, AccessProtocols.BAC);
        for (Object printed : List.of(genuine, order, genuine.accessSecret(), genuine.keys())) {
            assertThat(printed.toString())
                    .doesNotContainIgnoringCase("L898902C3")
                    .doesNotContainIgnoringCase("Eriksson")
                    .doesNotContain("740812")
                    .doesNotContain("1974")
                    .doesNotContain("120415");
        }
        assertThat(genuine.toString()).contains("0101: 93 bytes");
    }
}
