// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeysTest {
    private static final BigInteger F4 = BigInteger.valueOf(65537);

    @ParameterizedTest
    @CsvSource({"1023, false", "1024, true", "8192, true", "8193, false", "65536, false"})
    void rsaKeysHaveBetween1024And8192Bit(int bits, boolean usable) throws Exception {
        assertThat(PublicKeys.usable(rsa(odd(bits), F4))).isEqualTo(usable);
        if (usable) {
            assertThat(PublicKeys.decode(rsa(odd(bits), F4)).map(VerificationKey::bits))
                    .contains(bits);
        }
    }

    @Test
    void exponentsAreOddAndShort() throws Exception {
        assertThat(PublicKeys.usable(rsa(odd(2048), BigInteger.valueOf(3)))).isTrue();
        assertThat(PublicKeys.usable(rsa(odd(2048), odd(64)))).isTrue();
        assertThat(PublicKeys.usable(rsa(odd(2048), odd(65)))).isFalse();
        assertThat(PublicKeys.usable(rsa(odd(2048), BigInteger.ONE))).isFalse();
        assertThat(PublicKeys.usable(rsa(odd(2048), BigInteger.valueOf(4)))).isFalse();
        assertThat(PublicKeys.usable(rsa(odd(2048).add(BigInteger.ONE), F4))).isFalse();
    }

    @Test
    void whatIsNoKeyIsNotUsable() throws Exception {
        assertThat(PublicKeys.usable(new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption), new byte[] {1, 2})))
                .isFalse();
        assertThat(PublicKeys.usable(new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.dhKeyAgreement), DERNull.INSTANCE)))
                .isFalse();
        assertThat(PublicKeys.usable(new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey), new byte[65])))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 65})
    void aPointBesideItsCurveIsNoKey(int length) {
        SubjectPublicKeyInfo real = TestKeys.info(TestIssuer.UTOPIA.cscaKey());
        byte[] point = java.util.Arrays.copyOf(real.getPublicKeyData().getOctets(), length);
        if (length == 65) {
            point[64] ^= 1;
        }
        assertThat(PublicKeys.usable(new SubjectPublicKeyInfo(real.getAlgorithm(), point)))
                .isFalse();
        assertThat(PublicKeys.decode(real).map(VerificationKey::curve)).contains("secp256r1");
    }

    @Test
    void dsaGroupsHaveTheSizesOfTheStandard() throws Exception {
        BigInteger prime = odd(1024);
        BigInteger order = odd(160);
        // A key whose group is none fails in the last step: the bounds are asked before.
        assertThat(dsa(prime, order, BigInteger.TWO, BigInteger.TEN)).isEmpty();
        SubjectPublicKeyInfo real = TestKeys.info(TestKeys.dsa("signer"));
        DSAParameter group = DSAParameter.getInstance(real.getAlgorithm().getParameters());
        BigInteger number = ASN1Integer.getInstance(real.parsePublicKey()).getValue();
        assertThat(dsa(group.getP(), group.getQ(), group.getG(), number)).isPresent();
        assertThat(dsa(group.getP(), group.getQ(), BigInteger.ONE, number)).isEmpty();
        assertThat(dsa(group.getP(), group.getQ(), group.getP(), number)).isEmpty();
        assertThat(dsa(group.getP(), group.getQ(), group.getG(), BigInteger.ONE))
                .isEmpty();
        assertThat(dsa(group.getP(), group.getQ(), group.getG(), number.add(BigInteger.ONE)))
                .isEmpty();
        assertThat(dsa(group.getP(), odd(257), group.getG(), number)).isEmpty();
        assertThat(dsa(odd(4097), group.getQ(), group.getG(), number)).isEmpty();
    }

    private static Optional<VerificationKey> dsa(
            BigInteger prime, BigInteger order, BigInteger generator, BigInteger number) throws IOException {
        return PublicKeys.decode(new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_dsa, new DSAParameter(prime, order, generator)),
                new ASN1Integer(number)));
    }

    private static SubjectPublicKeyInfo rsa(BigInteger modulus, BigInteger exponent) throws IOException {
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                new RSAPublicKey(modulus, exponent));
    }

    private static BigInteger odd(int bits) {
        return BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
    }
}
