// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.document.trust.Finding.Outcome;
import org.junit.jupiter.api.Test;

class AlgorithmPolicyTest {
    private static final TestIssuer UTOPIA = TestIssuer.UTOPIA;
    private static final AlgorithmPolicy STANDARD = AlgorithmPolicy.standard();
    private static final LocalDate TODAY = LocalDate.ofInstant(CertificateDraft.NOW, ZoneOffset.UTC);

    @Test
    void aPeriodEndsOnTheDayBefore() {
        AcceptancePeriod period =
                AcceptancePeriod.deprecatedFrom(LocalDate.of(2020, 1, 1)).refusedFrom(LocalDate.of(2030, 1, 1));
        assertThat(period.on(LocalDate.of(2019, 12, 31))).isEqualTo(Acceptance.ACCEPTED);
        assertThat(period.on(LocalDate.of(2020, 1, 1))).isEqualTo(Acceptance.DEPRECATED);
        assertThat(period.on(LocalDate.of(2029, 12, 31))).isEqualTo(Acceptance.DEPRECATED);
        assertThat(period.on(LocalDate.of(2030, 1, 1))).isEqualTo(Acceptance.REFUSED);
        assertThat(AcceptancePeriod.open().on(LocalDate.MAX)).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void sizesAreRefusedAndDeprecatedBelowTheirBounds() {
        KeySizes sizes = new KeySizes(2048, 3072);
        assertThat(sizes.of(2047)).isEqualTo(Acceptance.REFUSED);
        assertThat(sizes.of(2048)).isEqualTo(Acceptance.DEPRECATED);
        assertThat(sizes.of(3071)).isEqualTo(Acceptance.DEPRECATED);
        assertThat(sizes.of(3072)).isEqualTo(Acceptance.ACCEPTED);
        assertThatThrownBy(() -> new KeySizes(10, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeySizes(-1, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new KeySizes(0, 0).of(0)).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void everythingThatAnInspectionSystemHasToUnderstandIsAcceptedAtLeastWithARemark() {
        for (HashAlgorithm hash : HashAlgorithm.values()) {
            assertThat(STANDARD.hash(AlgorithmUse.Purpose.OBJECT_HASH, hash, TODAY)
                            .acceptance())
                    .isEqualTo(hash == HashAlgorithm.SHA1 ? Acceptance.DEPRECATED : Acceptance.ACCEPTED);
        }
        assertThat(use(SignatureFamily.DSA, TestKeys.dsa("signer")).acceptance())
                .isEqualTo(Acceptance.DEPRECATED);
        assertThat(use(SignatureFamily.RSA_PKCS1, TestKeys.rsa(2048, "signer")).acceptance())
                .isEqualTo(Acceptance.ACCEPTED);
        assertThat(STANDARD.curves()).hasSize(11);
    }

    @Test
    void shortKeysAreRefused() {
        AlgorithmUse rsa = use(SignatureFamily.RSA_PKCS1, TestKeys.rsa(1024, "short"));
        assertThat(rsa.acceptance()).isEqualTo(Acceptance.REFUSED);
        assertThat(rsa.algorithm()).isEqualTo("RSA_PKCS1 SHA-256 1024");
        assertThat(rsa.reason()).isEqualTo("a key of 1024 bit is refused by policy");
        AlgorithmUse ec = use(SignatureFamily.ECDSA, TestKeys.ec("secp192r1", "short"));
        assertThat(ec.acceptance()).isEqualTo(Acceptance.REFUSED);
        assertThat(ec.algorithm()).isEqualTo("ECDSA SHA-256 secp192r1");
        assertThat(use(SignatureFamily.ECDSA, TestKeys.ec("secp224r1", "short")).acceptance())
                .isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void sha1TodayIsARemarkAndNoMore() {
        PassiveVerdict verdict = UTOPIA.verify(UTOPIA.object()
                .digest(HashAlgorithm.SHA1)
                .content(ObjectDraft.content(HashAlgorithm.SHA1))
                .sod());
        assertThat(verdict.objectVerified()).isTrue();
        assertThat(verdict.groups()).isPresent();
        assertThat(verdict.remarks())
                .containsExactlyInAnyOrder("OBJECT_HASH: SHA-1 is deprecated", "GROUP_HASH: SHA-1 is deprecated");
        assertThat(verdict.algorithms())
                .extracting(AlgorithmUse::purpose)
                .containsExactlyInAnyOrder(AlgorithmUse.Purpose.values());
    }

    @Test
    void whatIsRefusedIsUndeterminedAndWhatIsForgedStaysBroken() {
        Map<HashAlgorithm, AcceptancePeriod> hashes = new HashMap<>(STANDARD.hashes());
        hashes.put(HashAlgorithm.SHA256, AcceptancePeriod.open().refusedFrom(TODAY));
        AlgorithmPolicy strict = new AlgorithmPolicy(hashes, STANDARD.signatures(), STANDARD.keys(), STANDARD.curves());
        PassiveVerdict refused = verify(strict, UTOPIA.object().sod());
        assertThat(List.of(
                        refused.hash().outcome(),
                        refused.signature().outcome(),
                        refused.dsSignature().outcome()))
                .containsOnly(Outcome.UNKNOWN);
        assertThat(refused.hash().detail()).isEqualTo("SHA-256 is refused by policy");
        assertThat(refused.signature().detail()).isEqualTo("SHA-256 is refused by policy");
        assertThat(refused.groups()).isEmpty();
        assertThat(refused.remarks()).isEmpty();
        PassiveVerdict forged = verify(
                strict,
                UTOPIA.object()
                        .signature(s -> {
                            s[s.length - 1] ^= 1;
                            return s;
                        })
                        .attributes(a -> a.remove(1))
                        .sod());
        assertThat(forged.hash().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(forged.signature().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void whatNoTableNamesIsRefused() {
        Map<SignatureFamily, AcceptancePeriod> signatures = new HashMap<>(STANDARD.signatures());
        signatures.remove(SignatureFamily.ECDSA);
        Map<String, AcceptancePeriod> curves = new HashMap<>(STANDARD.curves());
        curves.remove("secp256r1");
        Map<KeyFamily, KeySizes> keys = new HashMap<>(STANDARD.keys());
        keys.remove(KeyFamily.EC);
        for (AlgorithmPolicy strict : List.of(
                new AlgorithmPolicy(Map.of(), STANDARD.signatures(), STANDARD.keys(), STANDARD.curves()),
                new AlgorithmPolicy(STANDARD.hashes(), signatures, STANDARD.keys(), STANDARD.curves()),
                new AlgorithmPolicy(STANDARD.hashes(), STANDARD.signatures(), keys, STANDARD.curves()),
                new AlgorithmPolicy(STANDARD.hashes(), STANDARD.signatures(), STANDARD.keys(), curves))) {
            PassiveVerdict verdict = verify(strict, UTOPIA.object().sod());
            assertThat(verdict.signature().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.signature().detail()).endsWith("is refused by policy");
        }
    }

    @Test
    void aWeakCertificateUnderAStrongObjectIsUndeterminedInItself() {
        KeyPair weak = TestKeys.rsa(1024, "short");
        X509CertificateHolder csca = CertificateDraft.csca(weak).signedBy(TestKeys.signer(weak, "SHA256withRSA"));
        X509CertificateHolder signer = CertificateDraft.documentSigner(UTOPIA.signerKey(), weak)
                .signedBy(TestKeys.signer(weak, "SHA256withRSA"));
        PassiveVerdict verdict = TestIssuer.verify(UTOPIA.object(signer).sod(), List.of(csca), List.of());
        assertThat(verdict.signature().holds()).isTrue();
        assertThat(verdict.dsSignature()).isEqualTo(Finding.unknown("a key of 1024 bit is refused by policy"));
    }

    private static PassiveVerdict verify(AlgorithmPolicy policy, byte[] sod) {
        return new PassiveAuthentication(new TrustStore(List.of(UTOPIA.csca()), List.of()), policy, TestIssuer.CLOCK)
                .verify(sod);
    }

    private static AlgorithmUse use(SignatureFamily family, KeyPair key) {
        SignatureScheme scheme = new SignatureScheme(family, HashAlgorithm.SHA256, HashAlgorithm.SHA256, 0);
        Optional<VerificationKey> decoded = PublicKeys.decode(TestKeys.info(key));
        return STANDARD.signature(AlgorithmUse.Purpose.OBJECT_SIGNATURE, scheme, decoded.orElseThrow(), TODAY);
    }

    @Test
    void anIdentifierThatIsNotKnownIsNoHash() {
        assertThat(HashAlgorithm.of(
                        new AlgorithmIdentifier(new org.bouncycastle.asn1.ASN1ObjectIdentifier("1.2.840.113549.2.5"))
                                .getAlgorithm()))
                .isEmpty();
    }
}
