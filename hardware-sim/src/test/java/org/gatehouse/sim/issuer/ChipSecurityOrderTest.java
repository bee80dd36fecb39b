// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHPrivateKeyParameters;
import org.bouncycastle.crypto.params.DHPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.gatehouse.sim.chip.AgreementKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChipSecurityOrderTest {
    private static final String CHIP_AUTHENTICATION = "0.4.0.127.0.7.2.2.3";
    private static final String PUBLIC_KEY = "0.4.0.127.0.7.2.2.1";
    private static final ChipSecurityOrder BARE = ChipSecurityOrder.unproved(StandardizedGroup.BRAINPOOL_P256R1);

    @ParameterizedTest
    @CsvSource({
        "GENERIC,             TRIPLE_DES, MODP_1024_160,    0.4.0.127.0.7.2.2.4.1.1, 0",
        "GENERIC,             AES_256,    SECP521R1,        0.4.0.127.0.7.2.2.4.2.4, 18",
        "INTEGRATED,          AES_192,    MODP_2048_256,    0.4.0.127.0.7.2.2.4.3.3, 2",
        "INTEGRATED,          AES_128,    SECP256R1,        0.4.0.127.0.7.2.2.4.4.2, 12",
        "CHIP_AUTHENTICATION, AES_128,    BRAINPOOL_P256R1, 0.4.0.127.0.7.2.2.4.6.2, 13"
    })
    void announcesEachKindOfPaceInCardAccessAndDg14(
            PaceMapping mapping, ChipCipher cipher, StandardizedGroup group, String protocol, int parameterId)
            throws Exception {
        PaceOffer offer = PaceOffer.of(mapping, cipher, group);
        assertThat(offer).isEqualTo(new PaceOffer(protocol, 2, parameterId));
        IssuedPassport passport = issue(BARE.withPace(offer));
        assertThat(passport.file(LdsFile.CARD_ACCESS).orElseThrow())
                .isEqualTo(Tlv.whole(passport.file(LdsFile.DG14).orElseThrow()).value());
        ASN1Sequence info = ASN1Sequence.getInstance(
                ASN1Set.getInstance(passport.file(LdsFile.CARD_ACCESS).orElseThrow())
                        .getObjectAt(0));
        assertThat(info).hasToString("[" + protocol + ", 2, " + parameterId + "]");
    }

    @Test
    void knowsNoChipAuthenticationMappingOverAMultiplicativeGroup() {
        assertThatThrownBy(() -> PaceOffer.of(
                        PaceMapping.CHIP_AUTHENTICATION, ChipCipher.AES_128, StandardizedGroup.MODP_2048_224))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(StandardizedGroup.class)
    void publishesAKeyForChipAuthenticationInEveryGroup(StandardizedGroup group) throws Exception {
        IssuedPassport passport = issue(BARE.withChipAuthentication(AgreementKeyOrder.of(ChipCipher.AES_128, group)));
        List<ASN1Sequence> keys = infos(passport, PUBLIC_KEY);
        assertThat(keys).hasSize(1).allMatch(key -> key.size() == 2);
        assertThat(infos(passport, CHIP_AUTHENTICATION).get(0).getObjectAt(0).toString())
                .isEqualTo(CHIP_AUTHENTICATION + (group.isCurve() ? ".2.2" : ".1.2"));
        AgreementKey secret = passport.keys().chipAuthentication().get(0);
        assertThat(secret.keyId()).isEmpty();
        requireSamePair(keys.get(0), secret.privateKey());
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
    }

    @Test
    void statesAMultiplicativeGroupInThreeWays() throws Exception {
        AgreementKeyOrder key = AgreementKeyOrder.of(ChipCipher.AES_128, StandardizedGroup.MODP_1024_160);
        assertThat(algorithmOf(key)).isEqualTo("1.2.840.10046.2.1");
        assertThat(algorithmOf(key.stated(ParameterForm.PKCS3))).isEqualTo("1.2.840.113549.1.3.1");
        assertThat(algorithmOf(key.stated(ParameterForm.STANDARDIZED))).isEqualTo("0.4.0.127.0.7.1.2");
        assertThatThrownBy(() -> algorithmOf(key.stated(ParameterForm.NAMED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesSeveralKeysTheirNumbersAndLetsOneGoUnannounced() throws Exception {
        IssuedPassport passport = issue(BARE.withChipAuthentication(
                AgreementKeyOrder.of(ChipCipher.AES_256, StandardizedGroup.SECP384R1)
                        .withKeyId(7),
                AgreementKeyOrder.of(ChipCipher.TRIPLE_DES, StandardizedGroup.MODP_1024_160)
                        .withKeyId(9)
                        .unannounced()));
        assertThat(infos(passport, CHIP_AUTHENTICATION)).hasSize(1);
        assertThat(infos(passport, PUBLIC_KEY).stream()
                        .map(key -> ASN1Integer.getInstance(key.getObjectAt(2)).intValueExact()))
                .containsExactlyInAnyOrder(7, 9);
        assertThat(passport.keys().chipAuthentication())
                .extracting(AgreementKey::keyId)
                .containsExactly(OptionalInt.of(7), OptionalInt.of(9));
    }

    @Test
    void hasNoDg14WhenThereIsNothingToSay() throws Exception {
        IssuedPassport passport =
                States.UTOPIA.issue(Orders.small(AccessProtocols.BAC).with(BARE));
        assertThat(passport.files()).containsOnlyKeys(0x0101, 0x0102, 0x011D, 0x011E);
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1024, SHA_1", "1280, SHA_256", "1536, SHA_512"})
    void putsARsaKeyForActiveAuthenticationIntoDg15(int bits, HashAlgorithm hash) throws Exception {
        IssuedPassport passport = issue(BARE.withActiveAuthentication(ActiveAuthenticationOrder.rsa(bits, hash)));
        RSAKeyParameters published = (RSAKeyParameters) PublicKeyFactory.createKey(dg15(passport));
        var secret = passport.keys().activeAuthentication().orElseThrow();
        assertThat(((RSAPrivateCrtKeyParameters) secret.privateKey()).getModulus())
                .isEqualTo(published.getModulus());
        assertThat(published.getModulus().bitLength()).isEqualTo(bits);
        assertThat(secret.hash()).isEqualTo(hash.standardName());
        assertThat(infos(passport, "2.23.136.1.1.5")).isEmpty();
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
    }

    @Test
    void announcesEcdsaForActiveAuthenticationWithItsAlgorithm() throws Exception {
        ActiveAuthenticationOrder order =
                ActiveAuthenticationOrder.ecdsa(StandardizedGroup.BRAINPOOL_P384R1, HashAlgorithm.SHA_384);
        IssuedPassport passport = issue(BARE.withActiveAuthentication(order));
        assertThat(infos(passport, "2.23.136.1.1.5"))
                .singleElement()
                .hasToString("[2.23.136.1.1.5, 1, 0.4.0.127.0.7.1.1.4.1.4]");
        requireSamePair(
                (AsymmetricKeyParameter) PublicKeyFactory.createKey(dg15(passport)),
                passport.keys().activeAuthentication().orElseThrow().privateKey());
        assertThat(infos(issue(BARE.withActiveAuthentication(order.unannounced())), "2.23.136.1.1.5"))
                .isEmpty();
    }

    @Test
    void signsCardSecurityWithTheMappingKeyAndWhatCardAccessSays() throws Exception {
        IssuedPassport passport =
                issue(BARE.withChipAuthenticationMapping(ChipCipher.AES_128, StandardizedGroup.BRAINPOOL_P256R1));
        CMSSignedData cms =
                new CMSSignedData(passport.file(LdsFile.CARD_SECURITY).orElseThrow());
        assertThat(cms.getSignedContentTypeOID()).isEqualTo("0.4.0.127.0.7.3.2.1");
        SignerInformation signer = cms.getSignerInfos().iterator().next();
        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(PassiveAuthentication.PROVIDER)
                        .build(States.UTOPIA.signer().certificate())))
                .isTrue();
        ASN1Set content = ASN1Set.getInstance(cms.getSignedContent().getContent());
        ASN1Set cardAccess =
                ASN1Set.getInstance(passport.file(LdsFile.CARD_ACCESS).orElseThrow());
        assertThat(cardAccess.size()).isEqualTo(2);
        assertThat(content).containsAll(cardAccess);
        ASN1Sequence key = select(content, PUBLIC_KEY).get(0);
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(key.getObjectAt(1));
        assertThat(info.getAlgorithm().getAlgorithm().getId()).isEqualTo("0.4.0.127.0.7.1.2");
        assertThat(info.getAlgorithm().getParameters()).hasToString("13");
        BigInteger secret = ((ECPrivateKeyParameters)
                        passport.keys().mapping().orElseThrow().privateKey())
                .getD();
        assertThat(StandardizedGroup.BRAINPOOL_P256R1
                        .curveParameters()
                        .getG()
                        .multiply(secret)
                        .normalize()
                        .getEncoded(false))
                .isEqualTo(info.getPublicKeyData().getOctets());
    }

    @Test
    void keepsTheCardAccessNumberToItself() throws Exception {
        ChipSecurityOrder order = BARE.withCan("123456");
        assertThat(issue(order).can()).contains("123456");
        assertThat(order.toString()).doesNotContain("123456");
        assertThat(issue(order).toString()).doesNotContain("123456");
    }

    private static IssuedPassport issue(ChipSecurityOrder order) throws IssuanceException {
        return States.UTOPIA.issue(Orders.small(AccessProtocols.PACE).with(order));
    }

    private static String algorithmOf(AgreementKeyOrder order) throws Exception {
        ASN1Sequence key =
                infos(issue(BARE.withChipAuthentication(order)), PUBLIC_KEY).get(0);
        return SubjectPublicKeyInfo.getInstance(key.getObjectAt(1))
                .getAlgorithm()
                .getAlgorithm()
                .getId();
    }

    private static void requireSamePair(ASN1Sequence keyInfo, AsymmetricKeyParameter secret) throws Exception {
        requireSamePair(
                (AsymmetricKeyParameter)
                        PublicKeyFactory.createKey(SubjectPublicKeyInfo.getInstance(keyInfo.getObjectAt(1))),
                secret);
    }

    private static void requireSamePair(AsymmetricKeyParameter published, AsymmetricKeyParameter secret) {
        if (secret instanceof DHPrivateKeyParameters exponent) {
            assertThat(((DHPublicKeyParameters) published).getY())
                    .isEqualTo(exponent.getParameters()
                            .getG()
                            .modPow(exponent.getX(), exponent.getParameters().getP()));
            return;
        }
        ECPrivateKeyParameters scalar = (ECPrivateKeyParameters) secret;
        assertThat(((ECPublicKeyParameters) published).getQ())
                .isEqualTo(scalar.getParameters().getG().multiply(scalar.getD()).normalize());
    }

    private static SubjectPublicKeyInfo dg15(IssuedPassport passport) {
        Tlv file = Tlv.whole(passport.file(LdsFile.DG15).orElseThrow());
        assertThat(file.tag()).isEqualTo(0x6F);
        return SubjectPublicKeyInfo.getInstance(file.value());
    }

    private static List<ASN1Sequence> infos(IssuedPassport passport, String protocol) {
        return select(
                ASN1Set.getInstance(
                        Tlv.whole(passport.file(LdsFile.DG14).orElseThrow()).value()),
                protocol);
    }

    private static List<ASN1Sequence> select(ASN1Set infos, String protocol) {
        List<ASN1Sequence> found = new ArrayList<>();
        for (ASN1Encodable info : infos) {
            ASN1Sequence sequence = ASN1Sequence.getInstance(info);
            if (sequence.getObjectAt(0).toString().startsWith(protocol)) {
                found.add(sequence);
            }
        }
        return found;
    }
}
