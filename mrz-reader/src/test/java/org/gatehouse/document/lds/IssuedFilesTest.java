// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.ActiveAuthenticationOrder;
import org.gatehouse.sim.issuer.AgreementKeyOrder;
import org.gatehouse.sim.issuer.ChipCipher;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.DataGroupsOrder;
import org.gatehouse.sim.issuer.DocumentDetails;
import org.gatehouse.sim.issuer.HashAlgorithm;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.MasterFileOrder;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.PersonalDetails;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.PortraitRecord;
import org.gatehouse.sim.issuer.Sex;
import org.gatehouse.sim.issuer.StandardizedGroup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of the rig's issuer, read by the readers that border control uses: each side was written on its own. */
class IssuedFilesTest {
    private static IssuedPassport passport;

    @BeforeAll
    static void issue() throws Exception {
        passport = issue(DataGroupsOrder.standard()
                .recordedAs(PortraitRecord.ISO_39794_5)
                .with(PersonalDetails.of("MUSTERFRAU<<FANTA<SIA", LocalDate.of(1990, 2, 28))
                        .withOtherNames("MUSTERMANN<<FANTA")
                        .bornIn("ZENITH"))
                .with(DocumentDetails.of("Utopia", LocalDate.of(2026, 1, 15))));
    }

    private static IssuedPassport issue(DataGroupsOrder dataGroups) throws Exception {
        return Rig.issuer(IssuingState.UTOPIA)
                .issue(order(PortraitCoding.JPEG2000).with(dataGroups));
    }

    @Test
    void personalDetails() throws Exception {
        Dg11 details = Dg11.of(file(LdsFile.DG11));
        assertThat(details.fullName()).contains("MUSTERFRAU<<FANTA<SIA");
        assertThat(details.dateOfBirth()).contains("19900228");
        assertThat(details.otherNames()).containsExactly("MUSTERMANN<<FANTA");
        assertThat(details.unknownObjects()).isZero();
    }

    @Test
    void documentDetails() throws Exception {
        assertThat(Dg12.of(file(LdsFile.DG12)).issuingAuthority()).contains("Utopia");
    }

    @Test
    void lengthLimits() throws Exception {
        assertThat(AtrInfo.of(file(LdsFile.ATR_INFO))).isEqualTo(new AtrInfo(1920, 65_535));
    }

    @Test
    void securityInfos() throws Exception {
        SecurityInfos infos = SecurityInfos.ofDg14(file(LdsFile.DG14));
        assertThat(infos.malformed()).isEmpty();
        assertThat(infos.pace()).hasSize(1);
        assertThat(infos.chipAuthentication()).hasSize(2);
        assertThat(infos.chipAuthenticationKeys()).hasSize(2);
        assertThat(infos.activeAuthentication()).isPresent();
        assertThat(Dg15.publicKey(file(LdsFile.DG15))).startsWith(0x30);
    }

    @ParameterizedTest
    @EnumSource(PortraitCoding.class)
    void portraitsInBothFormats(PortraitCoding coding) throws Exception {
        for (PortraitRecord format : PortraitRecord.values()) {
            IssuedPassport issued = Rig.issuer(IssuingState.UTOPIA)
                    .issue(order(coding)
                            .with(DataGroupsOrder.standard().recordedAs(format).withFeaturePoints(3)));
            FaceImage face = Dg2.face(issued.file(LdsFile.DG2).orElseThrow());
            assertThat(face.jpeg2000()).isEqualTo(coding != PortraitCoding.JPEG);
            assertThat(face.widthPixels()).isEqualTo(32);
            assertThat(face.heightPixels()).isEqualTo(40);
        }
    }

    private static byte[] file(LdsFile file) {
        return passport.file(file).orElseThrow();
    }

    private static PassportOrder order(PortraitCoding coding) {
        return new PassportOrder(
                        "SPEC12345",
                        "Musterfrau",
                        "Fanta Sia",
                        "UTO",
                        LocalDate.of(1990, 2, 28),
                        Sex.FEMALE,
                        LocalDate.of(2031, 5, 17),
                        new BufferedImage(32, 40, BufferedImage.TYPE_INT_RGB),
                        coding,
                        AccessProtocols.PACE)
                .with(MasterFileOrder.bare().withLengthLimits(1920, 65_535))
                .with(ChipSecurityOrder.unproved(StandardizedGroup.SECP256R1)
                        .withChipAuthentication(
                                AgreementKeyOrder.of(ChipCipher.AES_256, StandardizedGroup.BRAINPOOL_P384R1)
                                        .withKeyId(1),
                                AgreementKeyOrder.of(ChipCipher.TRIPLE_DES, StandardizedGroup.MODP_2048_224)
                                        .withKeyId(2))
                        .withActiveAuthentication(
                                ActiveAuthenticationOrder.ecdsa(StandardizedGroup.SECP256R1, HashAlgorithm.SHA_256)));
    }
}
