// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way of signing that TR-03105-5.1 §7.1.2 lists, judged by an independent reader of CMS and certificates. */
class SignatureVarietyTest {
    private static final SecureRandom RANDOM = Orders.seeded("signatures");
    private static final PassportOrder ORDER = Orders.small(AccessProtocols.BAC);
    private static final Map<String, DocumentSigner> SIGNERS = new TreeMap<>();

    @ParameterizedTest
    @CsvSource({
        "SHA_1,   1.2.840.113549.1.1.5",
        "SHA_224, 1.2.840.113549.1.1.14",
        "SHA_256, 1.2.840.113549.1.1.11",
        "SHA_384, 1.2.840.113549.1.1.12",
        "SHA_512, 1.2.840.113549.1.1.13"
    })
    void signsWithPkcs1UnderItsOwnAndUnderThePlainIdentifier(HashAlgorithm hash, String identifier) throws Exception {
        assertThat(algorithm(signed(rsa(), SignatureScheme.pkcs1(hash)), hash)).isEqualTo(identifier);
        assertThat(algorithm(signed(rsa(), SignatureScheme.pkcs1UnnamedHash(hash)), hash))
                .isEqualTo("1.2.840.113549.1.1.1");
    }

    @ParameterizedTest
    @EnumSource(HashAlgorithm.class)
    void signsWithPssAndAnySalt(HashAlgorithm hash) throws Exception {
        for (SignatureScheme scheme : new SignatureScheme[] {
            SignatureScheme.pss(hash), SignatureScheme.pss(hash, 20), SignatureScheme.pss(hash, 0)
        }) {
            assertThat(algorithm(signed(rsa(), scheme), hash)).isEqualTo("1.2.840.113549.1.1.10");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SHA_1,   1.2.840.10045.4.1,   0.4.0.127.0.7.1.1.4.1.1",
        "SHA_224, 1.2.840.10045.4.3.1, 0.4.0.127.0.7.1.1.4.1.2",
        "SHA_256, 1.2.840.10045.4.3.2, 0.4.0.127.0.7.1.1.4.1.3",
        "SHA_384, 1.2.840.10045.4.3.3, 0.4.0.127.0.7.1.1.4.1.4",
        "SHA_512, 1.2.840.10045.4.3.4, 0.4.0.127.0.7.1.1.4.1.5"
    })
    void signsWithEcdsaInBothFormats(HashAlgorithm hash, String ansi, String bsi) throws Exception {
        DocumentSigner signer = signer("P-256", SignatureProfile.ecdsa("brainpoolP256r1", HashAlgorithm.SHA_256));
        assertThat(algorithm(signed(signer, SignatureScheme.ecdsa(hash)), hash)).isEqualTo(ansi);
        IssuedPassport plain = signed(signer, SignatureScheme.plainEcdsa(hash));
        assertThat(algorithm(plain, hash)).isEqualTo(bsi);
        assertThat(signature(plain)).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "SHA_1,   1.2.840.10040.4.3,      1024, 160",
        "SHA_224, 2.16.840.1.101.3.4.3.1, 2048, 224",
        "SHA_256, 2.16.840.1.101.3.4.3.2, 2048, 256"
    })
    void signsWithDsaOverTheGroupThatFitsTheHash(HashAlgorithm hash, String identifier, int prime, int subgroup)
            throws Exception {
        DocumentSigner signer = signer("DSA " + hash, SignatureProfile.dsa(hash));
        assertThat(algorithm(signed(signer, SignatureScheme.dsa(hash)), hash)).isEqualTo(identifier);
        ModpGroup group = ModpGroup.valueOf("MODP_" + prime + "_" + subgroup);
        assertThat(group.prime().bitLength()).isEqualTo(prime);
        assertThat(group.order().bitLength()).isEqualTo(subgroup);
    }

    @ParameterizedTest
    @EnumSource(ModpGroup.class)
    void knowsGroupsThatAreGroups(ModpGroup group) {
        assertThat(group.prime().isProbablePrime(50)).isTrue();
        assertThat(group.order().isProbablePrime(50)).isTrue();
        assertThat(group.generator().modPow(group.order(), group.prime())).isOne();
        assertThat(group.generator()).isGreaterThan(java.math.BigInteger.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "secp224r1",
        "secp256r1",
        "secp384r1",
        "secp521r1",
        "brainpoolP224r1",
        "brainpoolP256r1",
        "brainpoolP320r1",
        "brainpoolP384r1",
        "brainpoolP512r1"
    })
    void signsOnEveryCurveWrittenOutOrNamed(String curve) throws Exception {
        for (KeyType key : new KeyType[] {KeyType.ec(curve), KeyType.ecNamed(curve)}) {
            SignatureProfile profile = new SignatureProfile(key, SignatureScheme.ecdsa(HashAlgorithm.SHA_256));
            DocumentSigner signer = signer(key.toString(), profile);
            assertThat(algorithm(signed(signer, profile.scheme()), HashAlgorithm.SHA_256))
                    .isEqualTo("1.2.840.10045.4.3.2");
            assertThat(
                            signer.certificate()
                                            .getSubjectPublicKeyInfo()
                                            .getAlgorithm()
                                            .getParameters()
                                    instanceof org.bouncycastle.asn1.ASN1ObjectIdentifier)
                    .isEqualTo(key.variant() == KeyType.Variant.NAMED_CURVE);
        }
    }

    @Test
    void certifiesARsaKeyForPssAlone() throws Exception {
        SignatureProfile profile =
                new SignatureProfile(KeyType.rsaPssOnly(1024), SignatureScheme.pss(HashAlgorithm.SHA_256));
        DocumentSigner signer = signer("PSS only", profile);
        assertThat(signer.certificate()
                        .getSubjectPublicKeyInfo()
                        .getAlgorithm()
                        .getAlgorithm()
                        .getId())
                .isEqualTo("1.2.840.113549.1.1.10");
        assertThat(algorithm(signed(signer, profile.scheme()), HashAlgorithm.SHA_256))
                .isEqualTo("1.2.840.113549.1.1.10");
    }

    @Test
    void letsAuthoritySignerAndSecurityObjectSignEachInItsOwnWay() throws Exception {
        CountrySigningAuthority authority = CountrySigningAuthority.establish(
                IssuingState.UTOPIA,
                CertificateOrder.ofAuthority(IssuingState.UTOPIA, Orders.NOW)
                        .keyed(SignatureProfile.ecdsa("secp384r1", HashAlgorithm.SHA_384)
                                .signingWith(SignatureScheme.plainEcdsa(HashAlgorithm.SHA_384))),
                Orders.CLOCK,
                RANDOM);
        DocumentSigner signer = authority.appointDocumentSigner(
                authority.documentSignerOrder().keyed(SignatureProfile.pkcs1(1024, HashAlgorithm.SHA_256)));
        X509CertificateHolder certificate = signer.certificate();
        assertThat(certificate.getSignatureAlgorithm().getAlgorithm().getId()).isEqualTo("0.4.0.127.0.7.1.1.4.1.4");
        assertThat(certificate.isSignatureValid(new JcaContentVerifierProviderBuilder()
                        .setProvider(PassiveAuthentication.PROVIDER)
                        .build(authority.certificate())))
                .isTrue();
        TestState state = TestState.of(authority, signer, RANDOM);
        IssuedPassport passport = state.issue(ORDER.hashedWith(HashAlgorithm.SHA_512)
                .with(SecurityObjectOrder.standard()
                        .hashedWith(HashAlgorithm.SHA_512)
                        .in(EnvelopeOrder.standard().signedWith(SignatureScheme.pss(HashAlgorithm.SHA_224)))));
        assertThat(PassiveAuthentication.faults(passport, state)).isEmpty();
        assertThat(algorithm(passport, HashAlgorithm.SHA_224)).isEqualTo("1.2.840.113549.1.1.10");
    }

    private static IssuedPassport signed(DocumentSigner signer, SignatureScheme scheme) throws Exception {
        EnvelopeOrder envelope = EnvelopeOrder.standard().signedWith(scheme);
        TestState state = TestState.of(States.UTOPIA.authority(), signer, RANDOM);
        IssuedPassport passport =
                state.issue(ORDER.with(SecurityObjectOrder.standard().in(envelope)));
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
        assertThat(PassiveAuthentication.faults(passport.withBrokenSignature(), States.UTOPIA))
                .containsExactly("signature");
        return passport;
    }

    private static String algorithm(IssuedPassport passport, HashAlgorithm hash) throws Exception {
        SignerInformation signer = information(passport);
        assertThat(signer.getDigestAlgOID()).isEqualTo(hash.oid().getId());
        return signer.getEncryptionAlgOID();
    }

    private static byte[] signature(IssuedPassport passport) throws Exception {
        return information(passport).getSignature();
    }

    private static SignerInformation information(IssuedPassport passport) throws Exception {
        return PassiveAuthentication.securityObject(passport.file(LdsFile.SOD).orElseThrow())
                .getSignerInfos()
                .iterator()
                .next();
    }

    /** 1040 bits: room for PSS with SHA-512 and a salt as long. */
    private static DocumentSigner rsa() throws IssuanceException {
        return signer("RSA", SignatureProfile.pss(1040, HashAlgorithm.SHA_256));
    }

    private static synchronized DocumentSigner signer(String name, SignatureProfile profile) throws IssuanceException {
        DocumentSigner signer = SIGNERS.get(name);
        if (signer == null) {
            CountrySigningAuthority authority = States.UTOPIA.authority();
            signer = authority.appointDocumentSigner(
                    authority.documentSignerOrder().keyed(profile));
            SIGNERS.put(name, signer);
        }
        return signer;
    }
}
