// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.util.BigIntegers;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.behaviour.ActiveAuthenticationDeviation;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ActiveAuthenticationTest {

    private static final byte[] CHALLENGE = Hex.decode("0102030405060708");

    private static AsymmetricCipherKeyPair rsa;

    @BeforeAll
    static void oneKeyForAll() {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        SecureRandom random = SecureReadingTest.seeded(3);
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65_537), random, 1_280, 40));
        rsa = generator.generateKeyPair();
    }

    private static Terminal opened(AsymmetricKeyParameter key, String hash, ChipBehaviour behaviour) {
        ChipKeys keys = new ChipKeys(List.of(), Optional.of(new ActiveAuthenticationKey(key, hash)), Optional.empty());
        return Agreements.opened(Agreements.profile().withKeys(keys).withBehaviour(behaviour), 9);
    }

    private static byte[] signature(AsymmetricKeyParameter key, String hash, ActiveAuthenticationDeviation... how) {
        ChipBehaviour behaviour = ChipBehaviour.faithful();
        for (ActiveAuthenticationDeviation deviation : how) {
            behaviour = behaviour.with(deviation);
        }
        Answer answer = opened(key, hash, behaviour).send(0x00, 0x88, 0, CHALLENGE, 256);
        assertThat(answer.status()).isEqualTo(0x9000);
        return answer.data();
    }

    private static byte[] rsaSignature(String hash, ActiveAuthenticationDeviation... how) {
        return signature(rsa.getPrivate(), hash, how);
    }

    /** A verifier that shares nothing with the chip's own construction of the signature. */
    private static boolean verifies(byte[] signature, Digest digest, boolean implicitTrailer) {
        ISO9796d2Signer verifier = new ISO9796d2Signer(new RSAEngine(), digest, implicitTrailer);
        verifier.init(false, rsa.getPublic());
        try {
            verifier.updateWithRecoveredMessage(signature);
        } catch (Exception e) {
            return false;
        }
        if (!verifier.hasFullMessage()) {
            verifier.update(CHALLENGE, 0, CHALLENGE.length);
        }
        return verifier.verifySignature(signature);
    }

    private static byte[] opened(byte[] signature) {
        RSAKeyParameters key = (RSAKeyParameters) rsa.getPublic();
        BigInteger opened = new BigInteger(1, signature).modPow(key.getExponent(), key.getModulus());
        return BigIntegers.asUnsignedByteArray(160, opened);
    }

    @ParameterizedTest(name = "{0}, trailer {1}")
    @CsvSource({"SHA-1, BC", "SHA-224, 38CC", "SHA-256, 34CC", "SHA-384, 36CC", "SHA-512, 35CC"})
    void rsaSignatureVerifiesAndNamesItsHash(String hash, String trailer) {
        byte[] signature = rsaSignature(hash);
        assertThat(verifies(signature, HashName.digest(hash), hash.equals("SHA-1")))
                .isTrue();
        assertThat(Hex.toHexString(opened(signature))).startsWith("6a").endsWith(trailer.toLowerCase(Locale.ROOT));
    }

    @Test
    void twoSignaturesOfOneChallengeDiffer() {
        Terminal terminal = opened(rsa.getPrivate(), "SHA-256", ChipBehaviour.faithful());
        assertThat(terminal.send(0x00, 0x88, 0, CHALLENGE, 256).data())
                .isNotEqualTo(terminal.send(0x00, 0x88, 0, CHALLENGE, 256).data());
    }

    @Test
    void soundVariantsVerify() {
        byte[] explicit = rsaSignature("SHA-1", ActiveAuthenticationDeviation.EXPLICIT_TRAILER);
        assertThat(verifies(explicit, HashName.digest("SHA-1"), false)).isTrue();
        byte[] full = rsaSignature("SHA-256", ActiveAuthenticationDeviation.FULL_RECOVERY);
        assertThat(verifies(full, HashName.digest("SHA-256"), false)).isTrue();
        byte[] smaller = rsaSignature("SHA-256", ActiveAuthenticationDeviation.SMALLER_OF_TWO);
        BigInteger modulus = ((RSAKeyParameters) rsa.getPublic()).getModulus();
        BigInteger other = modulus.subtract(new BigInteger(1, smaller));
        assertThat(verifies(smaller, HashName.digest("SHA-256"), false)
                        || verifies(BigIntegers.asUnsignedByteArray(160, other), HashName.digest("SHA-256"), false))
                .isTrue();
        assertThat(new BigInteger(1, smaller)).isLessThan(other);
    }

    @Test
    void pssSignatureVerifies() {
        byte[] signature = rsaSignature("SHA-256", ActiveAuthenticationDeviation.PSS);
        PSSSigner verifier = new PSSSigner(new RSAEngine(), HashName.digest("SHA-256"), 32);
        verifier.init(false, rsa.getPublic());
        verifier.update(CHALLENGE, 0, CHALLENGE.length);
        assertThat(verifier.verifySignature(signature)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ActiveAuthenticationDeviation.class,
            mode = Mode.INCLUDE,
            names = {"OTHER_KEY", "WRONG_TRAILER", "OTHER_TRAILER", "OTHER_CHALLENGE", "TRUNCATED", "EMPTY"})
    void unsoundVariantsDoNot(ActiveAuthenticationDeviation deviation) {
        byte[] signature = rsaSignature("SHA-256", deviation);
        assertThat(verifies(signature, HashName.digest("SHA-256"), false)).isFalse();
    }

    private static boolean verifies(ECPrivateKeyParameters key, byte[] signature, String hash) {
        Digest digest = HashName.digest(hash);
        digest.update(CHALLENGE, 0, CHALLENGE.length);
        byte[] value = new byte[digest.getDigestSize()];
        digest.doFinal(value, 0);
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(
                false, new ECPublicKeyParameters(key.getParameters().getG().multiply(key.getD()), key.getParameters()));
        int half = signature.length / 2;
        return verifier.verifySignature(
                value,
                new BigInteger(1, Arrays.copyOf(signature, half)),
                new BigInteger(1, Arrays.copyOfRange(signature, half, signature.length)));
    }

    @ParameterizedTest(name = "{0} with {1}: {2} bytes")
    @CsvSource({
        "secp224r1, SHA-224, 56",
        "brainpoolP256r1, SHA-256, 64",
        "secp384r1, SHA-384, 96",
        "secp521r1, SHA-512, 132"
    })
    void ecdsaSignatureIsPlainAndVerifies(String curve, String hash, int length) {
        ECPrivateKeyParameters key = Agreements.curveKey(curve);
        byte[] signature = signature(key, hash);
        assertThat(signature).hasSize(length);
        assertThat(verifies(key, signature, hash)).isTrue();
        assertThat(verifies(key, signature(key, hash, ActiveAuthenticationDeviation.OTHER_KEY), hash))
                .isFalse();
        assertThat(signature(key, hash, ActiveAuthenticationDeviation.DER_SIGNATURE))
                .startsWith(0x30);
    }

    @Test
    void signatureThatDoesNotFitNeedsExtendedLength() {
        RSAKeyParameters genuine = (RSAKeyParameters) rsa.getPrivate();
        // Not a product of two primes, but as long as a real modulus: only the length matters here.
        BigInteger modulus = BigInteger.ONE.shiftLeft(2_048).subtract(BigInteger.valueOf(1_021));
        RSAKeyParameters longKey = new RSAKeyParameters(true, modulus, genuine.getExponent(), true);
        Terminal terminal = opened(longKey, "SHA-256", ChipBehaviour.faithful());
        assertThat(terminal.send(0x00, 0x88, 0, CHALLENGE, 256).status()).isEqualTo(0x6700);
        Answer whole = terminal.send(0x00, 0x88, 0, CHALLENGE, 65_536);
        assertThat(whole.status()).isEqualTo(0x9000);
        assertThat(whole.data()).hasSize(256);
    }

    @Test
    void wrongCommandsAreRefused() {
        Terminal terminal = opened(rsa.getPrivate(), "SHA-256", ChipBehaviour.faithful());
        assertThat(terminal.send(0x00, 0x88, 0, new byte[7], 256).status()).isEqualTo(0x6700);
        assertThat(terminal.send(0x00, 0x88, 0, CHALLENGE, CommandApdu.NO_LE).status())
                .isEqualTo(0x6700);
        assertThat(terminal.send(0x00, 0x88, 1, CHALLENGE, 256).status()).isEqualTo(0x6A86);
        assertThat(Agreements.opened(Agreements.profile(), 9)
                        .send(0x00, 0x88, 0, CHALLENGE, 256)
                        .status())
                .as("no key")
                .isEqualTo(0x6D00);
    }

    @Test
    void aStrangerGetsNoSignature() {
        ChipKeys keys = new ChipKeys(
                List.of(), Optional.of(new ActiveAuthenticationKey(rsa.getPrivate(), "SHA-1")), Optional.empty());
        VirtualChip chip = new VirtualChip(Agreements.profile().withKeys(keys), SecureReadingTest.seeded(1));
        assertThat(new Terminal(chip).plain("0088000008010203040506070800").status())
                .isEqualTo(0x6982);
    }
}
