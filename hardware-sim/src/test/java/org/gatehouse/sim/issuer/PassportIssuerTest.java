// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PassportIssuerTest {

    static Stream<TestState> states() {
        return Stream.of(States.UTOPIA, States.QUAZIA, States.ZEPHYRIA);
    }

    @ParameterizedTest
    @MethodSource("states")
    void issuesPassportsThatPassPassiveAuthentication(TestState state) throws Exception {
        IssuedPassport passport = state.issuer().issue(order(AccessProtocols.PACE_AND_BAC));
        assertThat(PassiveAuthentication.faults(passport, state)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AccessProtocols.class)
    void keysTheFilesByTheirIdentifiers(AccessProtocols access) throws Exception {
        IssuedPassport passport = States.UTOPIA.issuer().issue(order(access));
        List<Integer> always = List.of(0x0101, 0x0102, 0x010E, 0x011D, 0x011E);
        if (!access.offersPace()) {
            assertThat(passport.files()).containsOnlyKeys(always);
        } else {
            assertThat(passport.files()).hasSize(6).containsKeys(0x011C);
        }
        assertThat(passport.access()).isEqualTo(access);
        assertThat(passport.keys().chipAuthentication()).hasSize(1);
    }

    @Test
    void writesComAsDoc9303Part10Prints() throws Exception {
        assertThat(file(LdsFile.COM)).asHexString().isEqualTo("60155F0104303130375F36063034303030305C0361756E");
    }

    @Test
    void writesThePrintedMrzIntoDg1() throws Exception {
        IssuedPassport booklet = States.UTOPIA.issuer().issue(order(AccessProtocols.BAC));
        assertThat(dg1(booklet, 88)).isEqualTo(String.join("", booklet.mrzLines()));
        assertThat(booklet.mrzLines()).hasSize(2).allMatch(line -> line.length() == 44);
        IssuedPassport card =
                States.UTOPIA.issuer().issue(order(AccessProtocols.PACE).as(DocumentFormat.TD1, ""));
        assertThat(dg1(card, 90)).isEqualTo(String.join("", card.mrzLines()));
        assertThat(card.mrzLines()).hasSize(3).allMatch(line -> line.length() == 30);
    }

    @ParameterizedTest
    @EnumSource(
            value = HashAlgorithm.class,
            names = {"SHA_256", "SHA_384"})
    void hashesEveryDataGroupWithTheOrderedAlgorithm(HashAlgorithm digest) throws Exception {
        IssuedPassport passport =
                States.UTOPIA.issuer().issue(order(AccessProtocols.PACE).hashedWith(digest));
        LDSSecurityObject content = LDSSecurityObject.getInstance(
                securityObject(passport).getSignedContent().getContent());
        assertThat(content.getVersion()).isZero();
        assertThat(content.getVersionInfo()).isNull();
        assertThat(content.getDigestAlgorithmIdentifier().getAlgorithm().getId())
                .isEqualTo(digest == HashAlgorithm.SHA_256 ? "2.16.840.1.101.3.4.2.1" : "2.16.840.1.101.3.4.2.2");
        assertThat(Arrays.stream(content.getDatagroupHash()).map(DataGroupHash::getDataGroupNumber))
                .containsExactly(1, 2, 14);
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
    }

    @Test
    void signsExactlyContentTypeDigestAndTimeAndEnclosesTheSignersCertificate() throws Exception {
        CMSSignedData cms = securityObject(States.QUAZIA.issuer().issue(order(AccessProtocols.PACE)));
        assertThat(cms.getVersion()).isEqualTo(3);
        assertThat(cms.getSignedContentTypeOID()).isEqualTo("2.23.136.1.1.1");
        assertThat(cms.getSignerInfos()).hasSize(1);
        SignerInformation signer = cms.getSignerInfos().iterator().next();
        assertThat(signer.getVersion()).isEqualTo(1);
        assertThat(signer.getSID().getSerialNumber())
                .isEqualTo(States.QUAZIA.signer().certificate().getSerialNumber());
        assertThat(signer.getSignedAttributes().toHashtable().keySet())
                .isEqualTo(java.util.Set.<ASN1ObjectIdentifier>of(
                        CMSAttributes.contentType, CMSAttributes.messageDigest, CMSAttributes.signingTime));
        assertThat(Time.getInstance(signer.getSignedAttributes()
                                .get(CMSAttributes.signingTime)
                                .getAttributeValues()[0])
                        .getDate()
                        .toInstant())
                .isEqualTo(Orders.NOW);
        assertThat(signer.getUnsignedAttributes()).isNull();
        assertThat(cms.getCertificates().getMatches(null))
                .containsExactly(States.QUAZIA.signer().certificate());
    }

    @ParameterizedTest
    @MethodSource("states")
    void encodesTheSecurityObjectInDer(TestState state) throws Exception {
        byte[] cms = Tlv.whole(state.issuer()
                        .issue(order(AccessProtocols.BAC))
                        .file(LdsFile.SOD)
                        .orElseThrow())
                .value();
        assertThat(ASN1Primitive.fromByteArray(cms).getEncoded(ASN1Encoding.DER))
                .isEqualTo(cms);
    }

    @Test
    void makesEveryChipAKeyOfItsOwn() throws Exception {
        IssuedPassport one = States.UTOPIA.issuer().issue(order(AccessProtocols.PACE));
        IssuedPassport two = States.UTOPIA.issuer().issue(order(AccessProtocols.PACE));
        assertThat(secret(one)).isNotEqualTo(secret(two));
    }

    private static BigInteger secret(IssuedPassport passport) {
        return ((ECPrivateKeyParameters)
                        passport.keys().chipAuthentication().get(0).privateKey())
                .getD();
    }

    private static PassportOrder order(AccessProtocols access) {
        return Orders.specimen(PortraitCoding.JPEG, access);
    }

    private static byte[] file(LdsFile file) throws IssuanceException {
        return States.UTOPIA
                .issuer()
                .issue(order(AccessProtocols.PACE))
                .file(file)
                .orElseThrow();
    }

    private static CMSSignedData securityObject(IssuedPassport passport) throws Exception {
        return PassiveAuthentication.securityObject(passport.file(LdsFile.SOD).orElseThrow());
    }

    private static String dg1(IssuedPassport passport, int length) {
        Tlv mrz = Tlv.whole(passport.file(LdsFile.DG1).orElseThrow()).child(0x5F1F);
        assertThat(mrz.value()).hasSize(length);
        return new String(mrz.value(), StandardCharsets.US_ASCII);
    }
}
