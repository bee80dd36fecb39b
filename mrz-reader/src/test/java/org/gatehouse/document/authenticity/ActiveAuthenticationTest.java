// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.lds.Encoded.bytes;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.Finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveAuthenticationTest {
    private static final byte[] CHALLENGE = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final AsymmetricCipherKeyPair RSA = rsaKeys(1024, 65537);
    private static final RSAKeyParameters RSA_PUBLIC = (RSAKeyParameters) RSA.getPublic();
    private static final byte[] RSA_DG15 = ChipKeysForTests.dg15(ChipKeysForTests.rsa(RSA_PUBLIC));
    private static final String PLAIN_SHA256 = "0.4.0.127.0.7.1.1.4.1.3";

    @ParameterizedTest
    @EnumSource(SignatureHash.class)
    void aSignatureWithMessageRecoveryThatAnotherImplementationMadeHolds(SignatureHash hash) throws Exception {
        byte[] signature = iso9796(hash, false, CHALLENGE);
        Finding finding = ActiveAuthentication.verify(RSA_DG15, Optional.empty(), CHALLENGE, signature);
        assertThat(finding).isEqualTo(new Finding(Outcome.HOLDS, "RSA with " + hash.label()));
        byte[] other = CHALLENGE.clone();
        other[7]++;
        assertThat(outcome(RSA_DG15, Optional.empty(), other, signature)).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void theTrailerWithoutANameMeansSha1() throws Exception {
        assertThat(outcome(RSA_DG15, Optional.empty(), CHALLENGE, iso9796(SignatureHash.SHA1, true, CHALLENGE)))
                .isEqualTo(Outcome.HOLDS);
        assertThat(outcome(RSA_DG15, Optional.empty(), CHALLENGE, iso9796(SignatureHash.SHA256, true, CHALLENGE)))
                .isEqualTo(Outcome.BROKEN);
    }

    @Test
    void whatTheRecoveredMessageMustLookLikeIsCheckedToTheLastByte() {
        byte[] right = message(0x6A, SignatureHash.SHA256, 0x34, 0xCC);
        assertThat(signed(right)).isEqualTo(Outcome.HOLDS);
        assertThat(signed(message(0x6B, SignatureHash.SHA256, 0x34, 0xCC))).isEqualTo(Outcome.BROKEN);
        assertThat(signed(message(0x4A, SignatureHash.SHA256, 0x34, 0xCC))).isEqualTo(Outcome.BROKEN);
        assertThat(signed(message(0x6A, SignatureHash.SHA256, 0x34, 0xCD))).isEqualTo(Outcome.BROKEN);
        assertThat(signed(message(0x6A, SignatureHash.SHA256, 0x31, 0xCC))).isEqualTo(Outcome.BROKEN);
        assertThat(signed(message(0x6A, SignatureHash.SHA256, 0x35, 0xCC))).isEqualTo(Outcome.BROKEN);
        for (int bit = 0; bit < right.length; bit += 9) {
            byte[] changed = right.clone();
            changed[bit] ^= 1;
            assertThat(signed(changed)).as("byte " + bit).isEqualTo(Outcome.BROKEN);
        }
        // As the last two, with a zero byte before: no search for a header.
        byte[] shifted = bytes(new byte[1], message(0x6A, 127, SignatureHash.SHA256, 0x34, 0xCC));
        assertThat(signed(shifted)).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aSignatureOfAnotherLengthOrAboveTheModulusIsBroken() throws Exception {
        byte[] signature = iso9796(SignatureHash.SHA256, false, CHALLENGE);
        assertThat(outcome(RSA_DG15, Optional.empty(), CHALLENGE, Arrays.copyOf(signature, 127)))
                .isEqualTo(Outcome.BROKEN);
        assertThat(outcome(RSA_DG15, Optional.empty(), CHALLENGE, Arrays.copyOf(signature, 129)))
                .isEqualTo(Outcome.BROKEN);
        assertThat(outcome(RSA_DG15, Optional.empty(), CHALLENGE, bytes(new byte[1], signature)))
                .isEqualTo(Outcome.BROKEN);
        assertThat(outcome(RSA_DG15, Optional.empty(), CHALLENGE, new byte[0])).isEqualTo(Outcome.BROKEN);
        byte[] all = new byte[128];
        Arrays.fill(all, (byte) 0xFF);
        assertThat(ActiveAuthentication.verify(RSA_DG15, Optional.empty(), CHALLENGE, all)
                        .detail())
                .contains("below the modulus");
        BigInteger above = new BigInteger(1, signature).add(RSA_PUBLIC.getModulus());
        if (above.bitLength() <= 1024) {
            byte[] same = Arrays.copyOfRange(above.toByteArray(), above.toByteArray().length - 128, 129);
            assertThat(outcome(RSA_DG15, Optional.empty(), CHALLENGE, same)).isEqualTo(Outcome.BROKEN);
        }
    }

    @Test
    void aKeyOutsideTheLimitsIsNotTried() {
        BigInteger modulus = RSA_PUBLIC.getModulus();
        BigInteger small = modulus.shiftRight(8).setBit(0);
        BigInteger huge = modulus.shiftLeft(4096).setBit(0);
        BigInteger e = BigInteger.valueOf(65537);
        for (byte[] key : new byte[][] {
            ChipKeysForTests.rsa(small, e),
            ChipKeysForTests.rsa(huge, e),
            ChipKeysForTests.rsa(modulus.clearBit(0), e),
            ChipKeysForTests.rsa(modulus, BigInteger.ONE),
            ChipKeysForTests.rsa(modulus, BigInteger.valueOf(65536)),
            ChipKeysForTests.rsa(modulus, BigInteger.ONE.shiftLeft(64).setBit(0)),
            new byte[] {0x30, 0},
            new byte[] {0x30, 2, 5, 0}
        }) {
            assertThat(outcome(ChipKeysForTests.dg15(key), Optional.empty(), CHALLENGE, new byte[128]))
                    .isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(ChipPublicKey.of(ChipKeysForTests.rsa(
                        modulus, BigInteger.ONE.shiftLeft(63).setBit(0))))
                .isPresent();
    }

    @Test
    void theLimitsThemselvesAreWithin() {
        BigInteger three = BigInteger.valueOf(3);
        for (int bits : new int[] {1024, 4096}) {
            BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
            assertThat(ChipPublicKey.of(ChipKeysForTests.rsa(modulus, three)))
                    .get()
                    .satisfies(key -> assertThat(key.bits()).isEqualTo(bits));
        }
        for (int bits : new int[] {1023, 4097}) {
            BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
            assertThat(ChipPublicKey.of(ChipKeysForTests.rsa(modulus, three))).isEmpty();
        }
    }

    @Test
    void aModulusOfNoWholeNumberOfBytesIsNotTried() {
        BigInteger odd = RSA_PUBLIC.getModulus().shiftLeft(3).setBit(0);
        byte[] dg15 = ChipKeysForTests.dg15(ChipKeysForTests.rsa(odd, BigInteger.valueOf(3)));
        assertThat(outcome(dg15, Optional.empty(), CHALLENGE, new byte[129])).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "secp224r1, SHA224, 2",
        "secp256r1, SHA256, 3",
        "brainpoolP256r1, SHA256, 3",
        "brainpoolP320r1, SHA256, 3",
        "secp384r1, SHA384, 4",
        "brainpoolP512r1, SHA512, 5",
        "secp521r1, SHA512, 5"
    })
    void aPlainEcdsaSignatureHolds(String curve, SignatureHash hash, int arc) {
        Signed signed = ecdsa(curve, hash);
        Optional<SecurityInfos> dg14 = SecurityInfosForTests.signingWith("0.4.0.127.0.7.1.1.4.1." + arc);
        for (byte[] key : new byte[][] {
            ChipKeysForTests.named(curve, signed.point()), ChipKeysForTests.explicit(curve, signed.point())
        }) {
            byte[] dg15 = ChipKeysForTests.dg15(key);
            assertThat(ActiveAuthentication.verify(dg15, dg14, CHALLENGE, signed.signature()))
                    .isEqualTo(new Finding(Outcome.HOLDS, "ECDSA with " + hash.label()));
            byte[] changed = signed.signature().clone();
            changed[changed.length - 1] ^= 1;
            assertThat(outcome(dg15, dg14, CHALLENGE, changed)).isEqualTo(Outcome.BROKEN);
            assertThat(outcome(dg15, dg14, new byte[8], signed.signature())).isEqualTo(Outcome.BROKEN);
        }
    }

    @Test
    void aPlainSignatureHasExactlyTheLengthOfItsCurve() {
        Signed signed = ecdsa("secp256r1", SignatureHash.SHA256);
        byte[] dg15 = ChipKeysForTests.dg15(ChipKeysForTests.named("secp256r1", signed.point()));
        Optional<SecurityInfos> dg14 = SecurityInfosForTests.signingWith(PLAIN_SHA256);
        byte[] signature = signed.signature();
        byte[] padded =
                bytes(new byte[1], Arrays.copyOf(signature, 32), new byte[1], Arrays.copyOfRange(signature, 32, 64));
        for (byte[] wrong : new byte[][] {Arrays.copyOf(signature, 63), padded, new byte[0], new byte[64]}) {
            assertThat(outcome(dg15, dg14, CHALLENGE, wrong)).isEqualTo(Outcome.BROKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.4.0.127.0.7.1.1.4.1.1", // SHA-1, which Doc 9303-11 excludes
                "0.4.0.127.0.7.1.1.4.1.6", // RIPEMD-160, likewise
                "0.4.0.127.0.7.1.1.4.1",
                "1.2.840.10045.4.3.2",
                "1.2.3.4"
            })
    void anAlgorithmThatIsNoneForTheKeyDecidesNothing(String algorithm) {
        Signed signed = ecdsa("secp256r1", SignatureHash.SHA256);
        byte[] dg15 = ChipKeysForTests.dg15(ChipKeysForTests.named("secp256r1", signed.point()));
        assertThat(outcome(dg15, SecurityInfosForTests.signingWith(algorithm), CHALLENGE, signed.signature()))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void ecdsaWithoutItsInfoInDg14DecidesNothing() {
        Signed signed = ecdsa("secp256r1", SignatureHash.SHA256);
        byte[] dg15 = ChipKeysForTests.dg15(ChipKeysForTests.named("secp256r1", signed.point()));
        assertThat(outcome(dg15, Optional.empty(), CHALLENGE, signed.signature()))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(dg15, Optional.of(SecurityInfosForTests.dg14()), CHALLENGE, signed.signature()))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aCurveOfTheChipsOwnIsNoCurve() {
        X9ECParameters curve = ECNamedCurveTable.getByName("secp256r1");
        // The same curve with another base point: whoever chooses it can have any key (CVE-2020-0601).
        X9ECParameters own = new X9ECParameters(
                curve.getCurve(),
                new org.bouncycastle.asn1.x9.X9ECPoint(curve.getG().twice(), false),
                curve.getN(),
                curve.getH());
        byte[] key = ChipKeysForTests.ec(
                X9ObjectIdentifiers.id_ecPublicKey, own, curve.getG().getEncoded(false));
        assertThat(ChipPublicKey.of(key)).isEmpty();
        byte[] unknown = ChipKeysForTests.ec(
                X9ObjectIdentifiers.id_ecPublicKey,
                new ASN1ObjectIdentifier("1.3.132.0.10"),
                curve.getG().getEncoded(false));
        assertThat(ChipPublicKey.of(unknown)).isEmpty();
    }

    @Test
    void aPointThatIsNotOnTheCurveIsNoKey() {
        X9ECParameters curve = ECNamedCurveTable.getByName("secp256r1");
        byte[] point = curve.getG().getEncoded(false);
        point[64] ^= 1;
        for (byte[] wrong : new byte[][] {point, {0}, {}, Arrays.copyOf(point, 33)}) {
            assertThat(ChipPublicKey.of(ChipKeysForTests.ec(
                            X9ObjectIdentifiers.id_ecPublicKey, ECNamedCurveTable.getOID("secp256r1"), wrong)))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoDg15OrNoChallengeDecidesNothing() {
        assertThat(outcome(new byte[] {0x70, 0}, Optional.empty(), CHALLENGE, new byte[128]))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(RSA_DG15, Optional.empty(), new byte[7], new byte[128]))
                .isEqualTo(Outcome.UNKNOWN);
        byte[] group = ChipKeysForTests.numbered(1, new byte[] {2, 1, 4});
        assertThat(outcome(ChipKeysForTests.dg15(group), Optional.empty(), CHALLENGE, new byte[128]))
                .isEqualTo(Outcome.UNKNOWN);
    }

    private static Outcome outcome(byte[] dg15, Optional<SecurityInfos> dg14, byte[] challenge, byte[] response) {
        return ActiveAuthentication.verify(dg15, dg14, challenge, response).outcome();
    }

    private static Outcome signed(byte[] message) {
        RSAEngine engine = new RSAEngine();
        engine.init(true, RSA.getPrivate());
        byte[] number = engine.processBlock(message, 0, message.length);
        byte[] signature = new byte[128];
        System.arraycopy(number, 0, signature, 128 - number.length, number.length);
        return outcome(RSA_DG15, Optional.empty(), CHALLENGE, signature);
    }

    private static byte[] message(int header, SignatureHash hash, int name, int trailer) {
        return message(header, 128, hash, name, trailer);
    }

    private static byte[] message(int header, int size, SignatureHash hash, int name, int trailer) {
        byte[] own = new byte[size - 3 - hash.bytes()];
        Arrays.fill(own, (byte) 0x5A);
        return bytes(
                new byte[] {(byte) header}, own, hash.of(own, CHALLENGE), new byte[] {(byte) name, (byte) trailer});
    }

    /** Made by Bouncy Castle's own signer. The chip's part fills what the challenge leaves. */
    private static byte[] iso9796(SignatureHash hash, boolean implicit, byte[] challenge) throws CryptoException {
        var digest = switch (hash) {
            case SHA1 -> new org.bouncycastle.crypto.digests.SHA1Digest();
            case SHA224 -> new org.bouncycastle.crypto.digests.SHA224Digest();
            case SHA256 -> new org.bouncycastle.crypto.digests.SHA256Digest();
            case SHA384 -> new org.bouncycastle.crypto.digests.SHA384Digest();
            case SHA512 -> new org.bouncycastle.crypto.digests.SHA512Digest();
        };
        ISO9796d2Signer signer = new ISO9796d2Signer(new RSAEngine(), digest, implicit);
        signer.init(true, RSA.getPrivate());
        byte[] own = new byte[128 - 1 - (implicit ? 1 : 2) - hash.bytes()];
        Arrays.fill(own, (byte) 0x33);
        signer.update(own, 0, own.length);
        signer.update(challenge, 0, challenge.length);
        return signer.generateSignature();
    }

    private record Signed(org.bouncycastle.math.ec.ECPoint point, byte[] signature) {}

    private static Signed ecdsa(String name, SignatureHash hash) {
        ECDomainParameters domain = new ECDomainParameters(ECNamedCurveTable.getByName(name));
        BigInteger secret = new BigInteger(domain.getN().bitLength() - 1, ChipKeysForTests.RANDOM).setBit(0);
        ECDSASigner signer = new ECDSASigner();
        signer.init(
                true,
                new org.bouncycastle.crypto.params.ParametersWithRandom(
                        new ECPrivateKeyParameters(secret, domain), ChipKeysForTests.RANDOM));
        BigInteger[] pair = signer.generateSignature(hash.of(CHALLENGE));
        int size = (domain.getN().bitLength() + 7) / 8;
        byte[] signature = bytes(
                org.bouncycastle.util.BigIntegers.asUnsignedByteArray(size, pair[0]),
                org.bouncycastle.util.BigIntegers.asUnsignedByteArray(size, pair[1]));
        return new Signed(domain.getG().multiply(secret).normalize(), signature);
    }

    private static AsymmetricCipherKeyPair rsaKeys(int bits, long exponent) {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(exponent), ChipKeysForTests.RANDOM, bits, 80));
        return generator.generateKeyPair();
    }
}
