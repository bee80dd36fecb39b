// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Data groups, master file and security object to order. */
class ChipOrderTest {
    private static final PassportOrder ORDER = Orders.small(AccessProtocols.PACE);

    @Test
    void signsTheLdsVersionFromOneEightOn() throws Exception {
        IssuedPassport passport =
                States.UTOPIA.issue(ORDER.with(SecurityObjectOrder.standard().of(LdsVersion.V1_8)));
        LDSSecurityObject content =
                LDSSecurityObject.getInstance(cms(passport).getSignedContent().getContent());
        assertThat(content.getVersion()).isOne();
        assertThat(content.getVersionInfo().getLdsVersion()).isEqualTo("0108");
        assertThat(content.getVersionInfo().getUnicodeVersion()).isEqualTo("040000");
        assertThat(new String(
                        Tlv.whole(passport.file(LdsFile.COM).orElseThrow())
                                .child(0x5F01)
                                .value(),
                        StandardCharsets.US_ASCII))
                .isEqualTo("0108");
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
    }

    @Test
    void namesTheSignerByItsKeyInVersionThree() throws Exception {
        SignerInformation signer =
                signer(EnvelopeOrder.standard().identifiedBy(SignerIdentifier.SUBJECT_KEY_IDENTIFIER));
        assertThat(signer.getVersion()).isEqualTo(3);
        assertThat(signer.getSID().getSubjectKeyIdentifier())
                .isEqualTo(org.bouncycastle.asn1.x509.SubjectKeyIdentifier.fromExtensions(
                                States.UTOPIA.signer().certificate().getExtensions())
                        .getKeyIdentifier());
    }

    @Test
    void leavesOutWhatAnEnvelopeNeedNotHave() throws Exception {
        assertThat(signer(EnvelopeOrder.standard().withoutSigningTime())
                        .getSignedAttributes()
                        .size())
                .isEqualTo(2);
        IssuedPassport passport = States.UTOPIA.issue(ORDER.with(
                SecurityObjectOrder.standard().in(EnvelopeOrder.standard().withoutCertificate())));
        assertThat(cms(passport).getCertificates().getMatches(null)).isEmpty();
        assertThat(signer(EnvelopeOrder.standard().withVersions(1, 3)).getVersion())
                .isEqualTo(3);
    }

    @Test
    void namesItsContentAsOrdered() throws Exception {
        IssuedPassport passport =
                States.UTOPIA.issue(ORDER.with(SecurityObjectOrder.standard().typed("1.2.528.1.1006.1.20.1")));
        assertThat(cms(passport).getSignedContentTypeOID()).isEqualTo("1.2.528.1.1006.1.20.1");
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
    }

    @Test
    void writesPersonalDetailsAsDoc9303Part10Prints() throws Exception {
        byte[] file = dataGroup(
                LdsFile.DG11,
                DataGroupsOrder.standard()
                        .with(PersonalDetails.of("ERIKSSON<<ANNA<MARIA", LocalDate.of(1974, 8, 12))
                                .withOtherNames("STEVENSON<<ANNA", "ERIKSSON<<A")
                                .withPersonalNumber("ZE184226B")
                                .bornIn("ZENITH")));
        Tlv details = Tlv.whole(file);
        assertThat(details.child(0x5C).value()).asHexString().isEqualTo("5F0E5F0F5F105F2B5F11");
        assertThat(text(details.child(0x5F2B))).isEqualTo("19740812");
        Tlv others = details.child(0xA0);
        assertThat(others.child(0x02).value()).containsExactly(2);
        assertThat(text(others.child(0x5F0F))).isEqualTo("STEVENSON<<ANNA");
        assertThat(text(details.child(0x5F10))).isEqualTo("ZE184226B");
    }

    @Test
    void writesDocumentDetails() throws Exception {
        byte[] file = dataGroup(
                LdsFile.DG12,
                DataGroupsOrder.standard()
                        .with(DocumentDetails.of("Utopia", LocalDate.of(2026, 1, 15))
                                .personalised(LocalDateTime.of(2026, 1, 15, 8, 30, 5), "M-7")));
        Tlv details = Tlv.whole(file);
        assertThat(details.child(0x5C).value()).asHexString().isEqualTo("5F195F265F555F56");
        assertThat(text(details.child(0x5F26))).isEqualTo("20260115");
        assertThat(text(details.child(0x5F55))).isEqualTo("20260115083005");
    }

    @Test
    void hashesAndAnnouncesFurtherDataGroupsAndForgetsOmittedFiles() throws Exception {
        byte[] fingers = DataObject.of(LdsFile.DG3.tag(), new byte[20]);
        IssuedPassport passport = States.UTOPIA.issue(
                ORDER.with(DataGroupsOrder.standard().with(LdsFile.DG3, fingers).without(LdsFile.DG14)));
        assertThat(passport.file(LdsFile.DG3)).contains(fingers);
        assertThat(passport.file(LdsFile.DG14)).isEmpty();
        assertThat(Tlv.whole(passport.file(LdsFile.COM).orElseThrow())
                        .child(0x5C)
                        .value())
                .asHexString()
                .isEqualTo("617563");
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
        assertThat(States.UTOPIA
                        .issue(ORDER.with(DataGroupsOrder.standard().without(LdsFile.COM)))
                        .file(LdsFile.COM))
                .isEmpty();
        assertThatThrownBy(() -> DataGroupsOrder.standard().with(LdsFile.SOD, fingers))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesTheFilesOfTheMasterFile() throws Exception {
        IssuedPassport passport = States.UTOPIA.issue(
                ORDER.with(MasterFileOrder.bare().withLengthLimits(1920, 1920).withDirectory()));
        assertThat(passport.file(LdsFile.ATR_INFO).orElseThrow()).asHexString().isEqualTo("7F66080202078002020780");
        assertThat(passport.file(LdsFile.DIR).orElseThrow()).asHexString().isEqualTo("61094F07A0000002471001");
        assertThat(States.UTOPIA
                        .issue(ORDER.with(MasterFileOrder.bare().withLengthLimits(261, 65_536)))
                        .file(LdsFile.ATR_INFO)
                        .orElseThrow())
                .asHexString()
                .isEqualTo("7F660902020105020301" + "0000");
    }

    @Test
    void countsFeaturePointsAndPutsThemBeforeTheImage() throws Exception {
        byte[] without = record(0);
        byte[] with = record(65_535);
        assertThat(with.length - without.length).isEqualTo(65_535 * 8);
        assertThat(with[18] & 0xFF).isEqualTo(0xFF);
        assertThat(with[19] & 0xFF).isEqualTo(0xFF);
        assertThat(with[34]).isOne();
        int image = 34 + 65_535 * 8 + 12;
        assertThat(HexFormat.of().formatHex(with, image, image + 2)).isEqualTo("ffd8");
    }

    @ParameterizedTest
    @EnumSource(PortraitCoding.class)
    void recordsThePortraitIn39794(PortraitCoding coding) throws Exception {
        byte[] file = PortraitFile.of(
                Orders.drawing(java.awt.Color.BLUE, 48, 64),
                coding,
                DataGroupsOrder.standard().recordedAs(PortraitRecord.ISO_39794_5));
        Tlv template = Tlv.whole(file).child(0x7F61).child(0x7F60);
        assertThat(template.child(0xA1).child(0x88).value()).containsExactly(0, 42);
        Tlv image = template.child(0x7F2E)
                .child(0xA1)
                .child(0x65)
                .child(0xA1)
                .child(0x30)
                .child(0xA1)
                .child(0xA0)
                .child(0xA0);
        assertThat(image.child(0xA1).child(0xA0).child(0x80).value())
                .containsExactly(coding == PortraitCoding.JPEG ? 2 : 3);
        assertThat(image.child(0xA1).child(0xA7).child(0x81).value()).containsExactly(64);
        assertThat(image.child(0x80).value().length).isGreaterThan(100);
    }

    @Test
    void nestsThePortraitAsThePublishedSampleDoes() throws Exception {
        Path sample = Path.of(
                System.getProperty("gatehouse.root", ".."),
                "..",
                "shared",
                "data",
                "chip",
                "iso39794-mandatory-fields.dg2");
        assumeTrue(Files.exists(sample), "the published samples are not beside this checkout");
        byte[] own = PortraitFile.of(
                Orders.drawing(java.awt.Color.BLUE, 48, 64),
                PortraitCoding.JPEG2000,
                DataGroupsOrder.standard().recordedAs(PortraitRecord.ISO_39794_5));
        byte[] sizeRemoved =
                DerPath.at(0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1).remove().apply(own);
        assertThat(skeleton(sizeRemoved)).isEqualTo(skeleton(Files.readAllBytes(sample)));
    }

    @Test
    void printsTheCodeOfAnotherStateThanSigns() throws Exception {
        IssuedPassport passport = States.UTOPIA.issue(ORDER.withIssuingState("D"));
        assertThat(passport.mrzLines().get(0)).startsWith("P<D<<ERIKSSON");
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).containsExactly("country");
    }

    /** All tags in the order in which they come, with their depth. */
    private static String skeleton(byte[] object) {
        RawObject raw = RawObject.first(object);
        StringBuilder skeleton = new StringBuilder(Integer.toHexString(raw.tag()));
        int firstByte = raw.tag() > 0xFF ? raw.tag() >>> 8 : raw.tag();
        if ((firstByte & 0x20) != 0) {
            skeleton.append('(');
            raw.children().forEach(child -> skeleton.append(skeleton(child)).append(' '));
            skeleton.append(')');
        }
        return skeleton.toString();
    }

    private static byte[] record(int featurePoints) throws IssuanceException {
        byte[] file = dataGroup(LdsFile.DG2, DataGroupsOrder.standard().withFeaturePoints(featurePoints));
        return Tlv.whole(file).child(0x7F61).child(0x7F60).child(0x5F2E).value();
    }

    private static byte[] dataGroup(LdsFile dataGroup, DataGroupsOrder order) throws IssuanceException {
        return States.UTOPIA.issue(ORDER.with(order)).file(dataGroup).orElseThrow();
    }

    private static SignerInformation signer(EnvelopeOrder envelope) throws Exception {
        IssuedPassport passport =
                States.UTOPIA.issue(ORDER.with(SecurityObjectOrder.standard().in(envelope)));
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
        return cms(passport).getSignerInfos().iterator().next();
    }

    private static CMSSignedData cms(IssuedPassport passport) throws Exception {
        return PassiveAuthentication.securityObject(passport.file(LdsFile.SOD).orElseThrow());
    }

    private static String text(Tlv object) {
        return new String(object.value(), StandardCharsets.UTF_8);
    }
}
