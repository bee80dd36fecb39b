// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.chip.ChipRig.assertCode;

import java.io.IOException;
import java.math.BigInteger;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import javax.crypto.spec.DHParameterSpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.DomainParameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.bouncycastle.jce.spec.ECNamedCurveSpec;
import org.gatehouse.document.authenticity.ChipAuthenticationOffer;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.behaviour.ChipAuthenticationDeviation;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.CommandMatch;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.Reaction;
import org.gatehouse.sim.issuer.AgreementKeyOrder;
import org.gatehouse.sim.issuer.ChipCipher;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.ParameterForm;
import org.gatehouse.sim.issuer.StandardizedGroup;
import org.jmrtd.lds.PACEInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChipAuthenticationTest {
    private static final X9ECParameters BRAINPOOL = TeleTrusTNamedCurves.getByName("brainpoolP256r1");
    private static final IssuedPassport STANDARD =
            passport(AgreementKeyOrder.of(ChipCipher.AES_128, StandardizedGroup.BRAINPOOL_P256R1)
                    .withKeyId(1));

    @ParameterizedTest
    @CsvSource({
        "TRIPLE_DES, SECP256R1, true", "AES_128, BRAINPOOL_P256R1, true", "AES_192, SECP384R1, true",
        "AES_256, SECP521R1, true", "AES_128, SECP224R1, false", "AES_256, BRAINPOOL_P512R1, false",
        "TRIPLE_DES, MODP_2048_256, true", "AES_128, MODP_2048_224, true", "AES_256, MODP_2048_256, true",
        "AES_128, MODP_1024_160, true", "TRIPLE_DES, MODP_1024_160, false"
    })
    void everyKindOfKeyIsProved(ChipCipher cipher, StandardizedGroup group, boolean extended) throws Exception {
        IssuedPassport passport = passport(AgreementKeyOrder.of(cipher, group).withKeyId(7));
        ChipProfile profile = ChipRig.profile(passport);
        if (extended) {
            profile = profile.withFile(ChipProfile.EF_ATR_INFO, ChipRig.LONG_APDUS);
        }
        try (ChipSession session = ChipRig.open(profile)) {
            session.access(AccessKey.of(Rig.page(passport)));
            assertThat(session.read(ElementaryFile.DG14)).isEqualTo(file(passport, ElementaryFile.DG14));
            session.authenticateChip(request(passport));
            assertThat(session.read(ElementaryFile.DG1)).isEqualTo(file(passport, ElementaryFile.DG1));
            assertThat(session.read(ElementaryFile.DG2)).isEqualTo(file(passport, ElementaryFile.DG2));
        }
    }

    /** Of each agreement, in every form in which a key may state its group (Doc 9303-11 §9.2.6 and §9.5.1). */
    @ParameterizedTest
    @CsvSource({
        "SECP256R1, STANDARDIZED",
        "BRAINPOOL_P512R1, STANDARDIZED",
        "SECP521R1, NAMED",
        "MODP_1024_160, STANDARDIZED",
        "MODP_2048_256, STANDARDIZED",
        "MODP_2048_224, PKCS3"
    })
    void aKeyIsProvedInWhateverFormItStatesItsGroup(StandardizedGroup group, ParameterForm form) throws Exception {
        IssuedPassport passport =
                passport(AgreementKeyOrder.of(ChipCipher.AES_128, group).stated(form));
        try (ChipSession session = ChipRig.open(ChipRig.profile(passport))) {
            session.access(AccessKey.of(Rig.page(passport)));
            session.authenticateChip(request(passport));
            assertThat(session.read(ElementaryFile.DG1)).isEqualTo(file(passport, ElementaryFile.DG1));
        }
    }

    /**
     * The worked example of TR-03110 over brainpoolP256r1, which tells one private key, the chip's: the agreement is the same from
     * either end. Its keys are derived with a nonce besides (version 2).
     */
    @Test
    void agreesAndDerivesAsInTheWorkedExample() throws Exception {
        ECParameterSpec curve = new ECNamedCurveSpec(
                "brainpoolP256r1", BRAINPOOL.getCurve(), BRAINPOOL.getG(), BRAINPOOL.getN(), BRAINPOOL.getH());
        BigInteger secret = new BigInteger("7984674CF3B3A524BF929CE8A67FCF22173DA0BAD595EED6DEB72D22C542FA9D", 16);
        byte[] agreed = KeyAgreementKind.ECDH.secret(
                KeyAgreementKind.ECDH.factory().generatePrivate(new ECPrivateKeySpec(secret, curve)),
                KeyAgreementKind.ECDH.decode(
                        HexFormat.of()
                                .parseHex("045A7A377FC9CAFC03AC7FF45441A8B2909D88EAB8E6B0173847AB49B949DF3799"
                                        + "A34EE57EC55268CF8B1C3EC489F8BF4CF4C68D3FD9670E89C0D5D3FFF1AAF89F"),
                        curve));
        assertThat(agreed).asHexString().isEqualTo("791DA04273CCFE862E52DF60347E2557192E1F8D7517822CE3D306056C1CDEB4");
        byte[] withNonce = CardObjects.joined(agreed, HexFormat.of().parseHex("4287B3072A3EDC60"));
        SecureMessaging session = SecureMessaging.of(CipherSuite.ofArc("2").orElseThrow(), withNonce);
        assertThat(session.encryption().getEncoded()).asHexString().isEqualTo("94ABCD271AB7D9A5590BA52CB518B831");
        assertThat(session.mac().getEncoded()).asHexString().isEqualTo("78B5709E7ABEDB185B424D0EE3A82499");
    }

    @Test
    void anyOfSeveralKeysIsProvedByItsIdentifier() throws Exception {
        IssuedPassport passport = passport(
                AgreementKeyOrder.of(ChipCipher.AES_128, StandardizedGroup.SECP256R1)
                        .withKeyId(1),
                AgreementKeyOrder.of(ChipCipher.AES_256, StandardizedGroup.SECP384R1)
                        .withKeyId(300),
                AgreementKeyOrder.of(ChipCipher.TRIPLE_DES, StandardizedGroup.SECP224R1)
                        .withKeyId(3));
        List<ChipAuthenticationRequest> offers = requests(passport);
        assertThat(offers).hasSize(3);
        for (ChipAuthenticationRequest request : offers) {
            try (ChipSession session = ChipRig.open(ChipRig.profile(passport))) {
                session.access(AccessKey.of(Rig.page(passport)));
                session.authenticateChip(request);
                assertThat(session.read(ElementaryFile.SOD)).isEqualTo(file(passport, ElementaryFile.SOD));
            }
        }
    }

    @Test
    void theProofCostsNoCommandWhereDg1IsReadNext() throws Exception {
        ChipRig.Logged chip = ChipRig.logged(ChipRig.profile(STANDARD));
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            session.access(AccessKey.of(Rig.page(STANDARD)));
            session.read(ElementaryFile.COM);
            int before = chip.exchanges().size();
            session.authenticateChip(request(STANDARD));
            assertThat(chip.exchanges()).hasSize(before + 3);
            session.read(ElementaryFile.DG1);
            assertThat(chip.exchanges()).hasSize(before + 3);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ChipAuthenticationDeviation.class,
            names = {"OTHER_KEY", "KEEPS_OLD_SESSION", "COUNTER_NOT_RESET"})
    void aChipThatCannotAnswerUnderTheNewKeysIsNotAuthentic(ChipAuthenticationDeviation deviation) throws Exception {
        ChipProfile profile =
                ChipRig.profile(STANDARD).withBehaviour(ChipBehaviour.faithful().with(deviation));
        assertFails(profile, request(STANDARD));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x6300, 0x6982, 0x6A80, 0x6A88, 0x6D00, 0x6F00})
    void aRefusalIsAFailure(int status) throws Exception {
        for (CommandStep step :
                new CommandStep[] {CommandStep.CHIP_AUTHENTICATION_SET, CommandStep.CHIP_AUTHENTICATION}) {
            assertFails(
                    ChipRig.profile(STANDARD)
                            .withBehaviour(
                                    ChipBehaviour.faithful().when(CommandMatch.of(step), Reaction.status(status))),
                    request(STANDARD));
        }
    }

    @Test
    void keysThatAreNoneSayNothingOfTheChipWhichIsNotAsked() throws Exception {
        byte[] key = request(STANDARD).subjectPublicKeyInfo();
        byte[] point = key.clone();
        point[point.length - 1] ^= 1;
        byte[] infinity = new SubjectPublicKeyInfo(
                        SubjectPublicKeyInfo.getInstance(key).getAlgorithm(), new byte[1])
                .getEncoded();
        String protocol = request(STANDARD).protocol();
        OptionalInt one = OptionalInt.of(1);
        for (ChipAuthenticationRequest request : List.of(
                new ChipAuthenticationRequest(protocol, point, one),
                new ChipAuthenticationRequest(protocol, infinity, one),
                new ChipAuthenticationRequest(protocol, new byte[0], one),
                new ChipAuthenticationRequest(protocol, new byte[5000], one),
                new ChipAuthenticationRequest("0.4.0.127.0.7.2.2.3.1.2", key, one),
                new ChipAuthenticationRequest("0.4.0.127.0.7.2.2.3.2.9", key, one),
                new ChipAuthenticationRequest("0.4.0.127.0.7.2.2.3.2", key, one),
                new ChipAuthenticationRequest("1.2.3", key, one))) {
            assertImpossible(request);
        }
    }

    @Test
    void aStandardizedKeyOfTheOtherAgreementOrOfNoKnownGroupIsNone() throws Exception {
        byte[] point = BRAINPOOL.getG().getEncoded(false);
        DHParameterSpec group = (DHParameterSpec) PACEInfo.toParameterSpec(2);
        byte[] element = new ASN1Integer(group.getG()).getEncoded();
        ASN1ObjectIdentifier standardized = new ASN1ObjectIdentifier("0.4.0.127.0.7.1.2");
        for (ChipAuthenticationRequest request : List.of(
                ecdh(key(standardized, new ASN1Integer(2), element)),
                ecdh(key(standardized, new ASN1Integer(19), point)),
                ecdh(key(standardized, new ASN1Integer(12), point)),
                dh(key(standardized, new ASN1Integer(13), point)),
                dh(key(standardized, new ASN1Integer(3), element)),
                dh(key(standardized, new ASN1Integer(0), element)))) {
            assertImpossible(request);
        }
    }

    /** Modulo these numbers all powers of the generator are zero or the same: a key pair would be looked for without end. */
    @Test
    void aGroupThatIsNoneIsNotComputedIn() throws Exception {
        BigInteger a = DHStandardGroups.rfc2409_768.getP();
        BigInteger square = a.multiply(a);
        // a is 1 modulo half of a - 1, so that all its powers are a.
        BigInteger product = a.multiply(a.shiftRight(1));
        for (BigInteger modulus : List.of(square, product)) {
            DHParameter group = new DHParameter(modulus, a, 0);
            byte[] element = new ASN1Integer(modulus.shiftRight(1)).getEncoded();
            assertImpossible(dh(key(PKCSObjectIdentifiers.dhKeyAgreement, group, element)));
        }
        DomainParameters nothing = new DomainParameters(square, a, a.shiftRight(1), null, null);
        assertImpossible(
                dh(key(X9ObjectIdentifiers.dhpublicnumber, nothing, new ASN1Integer(BigInteger.TEN).getEncoded())));
    }

    @Test
    void withoutASessionThereAreNoKeysToReplace() throws Exception {
        ChipRig.Logged chip = ChipRig.logged(ChipRig.profile(STANDARD));
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            assertCode(ChipErrorCode.CHIP_AUTHENTICATION_IMPOSSIBLE, () -> session.authenticateChip(request(STANDARD)));
            assertThat(chip.exchanges()).isEmpty();
        }
    }

    @Test
    void aKeyIdentifierThatTheChipDoesNotKnowIsAFailure() throws Exception {
        ChipAuthenticationRequest known = request(STANDARD);
        assertFails(
                ChipRig.profile(STANDARD),
                new ChipAuthenticationRequest(known.protocol(), known.subjectPublicKeyInfo(), OptionalInt.of(2)));
    }

    private static void assertImpossible(ChipAuthenticationRequest request) throws Exception {
        ChipRig.Logged chip = ChipRig.logged(ChipRig.profile(STANDARD));
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            session.access(AccessKey.of(Rig.page(STANDARD)));
            int said = chip.exchanges().size();
            assertCode(ChipErrorCode.CHIP_AUTHENTICATION_IMPOSSIBLE, () -> session.authenticateChip(request));
            assertThat(chip.exchanges()).hasSize(said);
            assertThat(session.read(ElementaryFile.DG1)).isEqualTo(file(STANDARD, ElementaryFile.DG1));
        }
    }

    private static ChipAuthenticationRequest dh(byte[] key) {
        return new ChipAuthenticationRequest("0.4.0.127.0.7.2.2.3.1.2", key, OptionalInt.empty());
    }

    private static ChipAuthenticationRequest ecdh(byte[] key) {
        return new ChipAuthenticationRequest("0.4.0.127.0.7.2.2.3.2.2", key, OptionalInt.empty());
    }

    private static byte[] key(ASN1ObjectIdentifier algorithm, ASN1Encodable parameters, byte[] key) throws IOException {
        return new SubjectPublicKeyInfo(new AlgorithmIdentifier(algorithm, parameters), key).getEncoded();
    }

    private static void assertFails(ChipProfile profile, ChipAuthenticationRequest request) throws Exception {
        ChipRig.Logged chip = ChipRig.logged(profile);
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            session.access(AccessKey.of(Rig.page(STANDARD)));
            assertCode(ChipErrorCode.CHIP_AUTHENTICATION_FAILED, () -> session.authenticateChip(request));
            int said = chip.exchanges().size();
            assertCode(ChipErrorCode.CHIP_AUTHENTICATION_FAILED, () -> session.read(ElementaryFile.DG1));
            assertThat(chip.exchanges()).hasSize(said);
        }
    }

    private static IssuedPassport passport(AgreementKeyOrder... keys) {
        return ChipRig.passport(
                ChipSecurityOrder.unproved(StandardizedGroup.SECP256R1).withChipAuthentication(keys));
    }

    private static ChipAuthenticationRequest request(IssuedPassport passport) throws Exception {
        return requests(passport).get(0);
    }

    private static List<ChipAuthenticationRequest> requests(IssuedPassport passport) throws Exception {
        return ChipAuthenticationOffer.of(SecurityInfos.ofDg14(file(passport, ElementaryFile.DG14)));
    }

    private static byte[] file(IssuedPassport passport, ElementaryFile file) {
        return passport.files().get(file.identifier());
    }
}
