// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;
import org.gatehouse.document.trust.Finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every algorithm of BSI TR-03105-5.1 §7.1 in the complete chain (LDS_H_01 to _16, _70 to _83, _94 to _98). */
class SignatureAlgorithmsTest {

    @ParameterizedTest
    @CsvSource({
        "SHA1, SHA1withRSA, SHA1withRSA",
        "SHA224, SHA224withRSA, SHA224withRSA",
        "SHA256, SHA256withRSA, SHA256withRSA",
        "SHA384, SHA384withRSA, SHA384withRSA",
        "SHA512, SHA512withRSA, SHA512withRSA",
        "SHA1, SHA1withRSAandMGF1, SHA1withRSAandMGF1",
        "SHA224, SHA224withRSAandMGF1, SHA224withRSAandMGF1",
        "SHA256, SHA256withRSAandMGF1, SHA256withRSAandMGF1",
        "SHA384, SHA384withRSAandMGF1, SHA384withRSAandMGF1",
        "SHA512, SHA512withRSAandMGF1, SHA512withRSAandMGF1",
        "SHA1, SHA1withECDSA, SHA1withECDSA",
        "SHA224, SHA224withECDSA, SHA224withECDSA",
        "SHA256, SHA256withECDSA, SHA256withECDSA",
        "SHA384, SHA384withECDSA, SHA384withECDSA",
        "SHA512, SHA512withECDSA, SHA512withECDSA",
        "SHA1, SHA1withPLAIN-ECDSA, SHA1withPLAIN-ECDSA",
        "SHA224, SHA224withPLAIN-ECDSA, SHA224withPLAIN-ECDSA",
        "SHA256, SHA256withPLAIN-ECDSA, SHA256withPLAIN-ECDSA",
        "SHA384, SHA384withPLAIN-ECDSA, SHA384withPLAIN-ECDSA",
        "SHA512, SHA512withPLAIN-ECDSA, SHA512withPLAIN-ECDSA",
        "SHA1, SHA1withDSA, SHA1withDSA",
        "SHA224, SHA224withDSA, SHA224withDSA",
        "SHA256, SHA256withDSA, SHA256withDSA",
        // LDS_H_75 to _78: what signs the object need not be what signs the certificate, nor what hashes the content.
        "SHA224, SHA256withRSAandMGF1, SHA256withRSAandMGF1",
        "SHA224, SHA256withRSA, SHA224withECDSA",
        "SHA256, SHA256withRSAandMGF1, SHA224withRSAandMGF1",
        "SHA256, SHA256withRSAandMGF1, SHA256withRSA"
    })
    void aRightSignatureHoldsAndAWrongOneIsBroken(HashAlgorithm hash, String object, String certificate) {
        KeyPair cscaKey = key(certificate, "CSCA");
        KeyPair signerKey = key(object, "signer");
        ContentSigner cscaSigner = TestKeys.signer(cscaKey, certificate);
        X509CertificateHolder csca = CertificateDraft.csca(cscaKey).signedBy(cscaSigner);
        X509CertificateHolder signer =
                CertificateDraft.documentSigner(signerKey, cscaKey).signedBy(cscaSigner);
        ObjectDraft draft = new ObjectDraft(signer, TestKeys.signer(signerKey, object))
                .digest(hash)
                .content(ObjectDraft.content(hash));

        PassiveVerdict right = verify(csca, draft.sod());
        assertThat(List.of(right.hash(), right.signature(), right.dsSignature(), right.trustStatus()))
                .allMatch(Finding::holds);
        assertThat(right.groups().orElseThrow().compare(1, ObjectDraft.DG1).holds())
                .isTrue();
        assertThat(right.groups().orElseThrow().compare(2, ObjectDraft.DG1).outcome())
                .isEqualTo(Outcome.BROKEN);

        PassiveVerdict wrong =
                verify(csca, draft.signature(SignatureAlgorithmsTest::flipped).sod());
        assertThat(wrong.signature().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(wrong.hash().holds()).isTrue();

        CertificateDraft forged = CertificateDraft.documentSigner(signerKey, cscaKey);
        PassiveVerdict forgery = verify(
                csca,
                new ObjectDraft(
                                forged.signedBy(TestKeys.signer(key(certificate, "forger"), certificate)),
                                TestKeys.signer(signerKey, object))
                        .sod());
        assertThat(forgery.dsSignature().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(forgery.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(forgery.csca()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SHA1, RSA", "SHA224, RSA", "SHA256, RSA", "SHA384, RSA", "SHA512, RSA", "SHA256, ECDSA", "SHA256, DSA"
    })
    void theDigestAlgorithmCompletesASignerWhoNamesOnlyTheFamily(HashAlgorithm hash, String family) {
        String algorithm = hash + "with" + family;
        KeyPair key = key(algorithm, "signer");
        TestIssuer issuer = TestIssuer.UTOPIA;
        X509CertificateHolder signer =
                CertificateDraft.documentSigner(key, issuer.cscaKey()).signedBy(issuer.cscaSigner());
        ASN1ObjectIdentifier onlyFamily = TestKeys.info(key).getAlgorithm().getAlgorithm();
        ObjectDraft draft = new ObjectDraft(signer, TestKeys.signer(key, algorithm))
                .digest(hash)
                .statedAlgorithm(new AlgorithmIdentifier(onlyFamily, DERNull.INSTANCE));
        assertThat(issuer.verify(draft.sod()).signature().holds()).isTrue();
        HashAlgorithm another = hash == HashAlgorithm.SHA512 ? HashAlgorithm.SHA384 : HashAlgorithm.SHA512;
        assertThat(issuer.verify(draft.digest(another).sod()).signature().outcome())
                .isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aCertificateMustNameItsAlgorithmWhole() {
        assertThat(SignatureScheme.of(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SHA-256, SHA-256, 0", "SHA-256, SHA-256, 20", "SHA-256, SHA-1, 32", "SHA-384, SHA-384, 206"})
    void theParametersOfPssAreTheSignersOwn(String hash, String maskHash, int saltBytes) {
        KeyPair key = TestKeys.rsa(2048, "signer");
        ContentSigner signer = TestKeys.pss(key, hash, maskHash, saltBytes);
        assertThat(verify(key, signer, signer.getAlgorithmIdentifier())).contains(true);
        assertThat(verify(key, signer, pss(hash, maskHash, saltBytes + 1))).contains(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1025, Integer.MAX_VALUE})
    void noSaltIsLongerThanAKeyThatIsTried(int saltBytes) {
        assertThat(SignatureScheme.of(pss("SHA-256", "SHA-256", saltBytes))).isEmpty();
    }

    @Test
    void theLongestSaltIsUnderstoodAndHasNoRoomInAShortKey() {
        AlgorithmIdentifier longest = pss("SHA-256", "SHA-256", 1024);
        assertThat(SignatureScheme.of(longest).map(SignatureScheme::saltBytes)).contains(1024);
        KeyPair key = TestKeys.rsa(2048, "signer");
        assertThat(verify(key, TestKeys.signer(key, "SHA256withRSAandMGF1"), longest))
                .contains(false);
        assertThat(SignatureScheme.of(pss("SHA-256", "SHA-256", 0))).isPresent();
    }

    @Test
    void anotherMaskAnotherTrailerOrNoParametersAreNoPss() {
        AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
        AlgorithmIdentifier mask = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256);
        assertThat(SignatureScheme.of(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS)))
                .isEmpty();
        assertThat(scheme(new RSASSAPSSparams(
                        sha256, new AlgorithmIdentifier(NISTObjectIdentifiers.id_shake128), integer(32), integer(1))))
                .isEmpty();
        assertThat(scheme(new RSASSAPSSparams(sha256, mask, integer(32), integer(2))))
                .isEmpty();
        assertThat(scheme(new RSASSAPSSparams(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.md5), mask, integer(32), integer(1))))
                .isEmpty();
        assertThat(scheme(DERNull.INSTANCE)).isEmpty();
        assertThat(scheme(new RSASSAPSSparams(sha256, mask, integer(32), integer(1))))
                .contains(new SignatureScheme(SignatureFamily.RSA_PSS, HashAlgorithm.SHA256, HashAlgorithm.SHA256, 32));
    }

    @Test
    void aKeyOfTheOidOfPssSignsWithEitherPadding() {
        KeyPair key = TestKeys.rsa(2048, "signer");
        SubjectPublicKeyInfo info = TestKeys.info(key);
        SubjectPublicKeyInfo onlyPss = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS),
                info.getPublicKeyData().getOctets());
        for (String algorithm : List.of("SHA256withRSA", "SHA256withRSAandMGF1")) {
            X509CertificateHolder signer = CertificateDraft.documentSigner(key, TestIssuer.UTOPIA.cscaKey())
                    .key(onlyPss)
                    .signedBy(TestIssuer.UTOPIA.cscaSigner());
            byte[] sod = new ObjectDraft(signer, TestKeys.signer(key, algorithm)).sod();
            assertThat(TestIssuer.UTOPIA.verify(sod).signature().holds()).isTrue();
        }
    }

    @Test
    void aKeyOfAnotherKindDecidesNothing() {
        KeyPair rsa = TestKeys.rsa(2048, "signer");
        byte[] data = {1};
        assertThat(Signatures.verify(
                        TestKeys.info(rsa),
                        TestIssuer.UTOPIA.cscaSigner().getAlgorithmIdentifier(),
                        data,
                        new byte[64]))
                .isEmpty();
    }

    @Test
    void md5IsNotKnownAndSoUndetermined() {
        KeyPair key = TestKeys.rsa(2048, "signer");
        X509CertificateHolder signer = CertificateDraft.documentSigner(key, TestIssuer.UTOPIA.cscaKey())
                .signedBy(TestIssuer.UTOPIA.cscaSigner());
        // LDS_H_36
        byte[] sod = new ObjectDraft(signer, TestKeys.signer(key, "MD5withRSA")).sod();
        assertThat(TestIssuer.UTOPIA.verify(sod).signature().outcome()).isEqualTo(Outcome.UNKNOWN);
        // LDS_H_65
        X509CertificateHolder csca = CertificateDraft.csca(key).signedBy(TestKeys.signer(key, "MD5withRSA"));
        KeyPair signerKey = TestIssuer.UTOPIA.signerKey();
        X509CertificateHolder weak =
                CertificateDraft.documentSigner(signerKey, key).signedBy(TestKeys.signer(key, "MD5withRSA"));
        PassiveVerdict verdict = verify(csca, new ObjectDraft(weak, TestIssuer.ecdsa(signerKey)).sod());
        assertThat(verdict.signature().holds()).isTrue();
        assertThat(verdict.dsSignature().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    private static KeyPair key(String algorithm, String name) {
        if (algorithm.contains("RSA")) {
            return TestKeys.rsa(2048, name);
        }
        String curve = Map.of("SHA1", "secp224r1", "SHA224", "brainpoolP224r1", "SHA384", "brainpoolP384r1")
                .getOrDefault(
                        algorithm.substring(0, algorithm.indexOf("with")),
                        algorithm.startsWith("SHA512") ? "brainpoolP512r1" : "secp256r1");
        return algorithm.endsWith("ECDSA") ? TestKeys.ec(curve, name) : TestKeys.dsa(name);
    }

    private static PassiveVerdict verify(X509CertificateHolder csca, byte[] sod) {
        return TestIssuer.verify(sod, List.of(csca), List.of());
    }

    private static Optional<Boolean> verify(KeyPair key, ContentSigner signer, AlgorithmIdentifier stated) {
        byte[] data = {1, 2, 3};
        try {
            signer.getOutputStream().write(data);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return Signatures.verify(TestKeys.info(key), stated, data, signer.getSignature());
    }

    private static AlgorithmIdentifier pss(String hash, String maskHash, int saltBytes) {
        AlgorithmIdentifier mask = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, identifier(maskHash));
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(identifier(hash), mask, integer(saltBytes), integer(1)));
    }

    private static AlgorithmIdentifier identifier(String hash) {
        return ObjectDraft.identifier(HashAlgorithm.valueOf(hash.replace("-", "")));
    }

    private static Optional<SignatureScheme> scheme(ASN1Encodable parameters) {
        return SignatureScheme.of(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, parameters));
    }

    private static org.bouncycastle.asn1.ASN1Integer integer(int value) {
        return new org.bouncycastle.asn1.ASN1Integer(value);
    }

    private static byte[] flipped(byte[] signature) {
        byte[] wrong = signature.clone();
        wrong[wrong.length - 1] ^= 0x01;
        return wrong;
    }
}
