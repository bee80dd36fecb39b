// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.gatehouse.document.trust.Finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The structure of EF.SOD (BSI TR-03105-5.1 LDS_H_17 to LDS_H_47 and LDS_H_74 to LDS_H_89). */
class SecurityObjectTest {
    private static final TestIssuer UTOPIA = TestIssuer.UTOPIA;

    @Test
    void everythingHoldsForAnObjectAsItShouldBe() {
        PassiveVerdict verdict = UTOPIA.verify(UTOPIA.object().sod());
        assertThat(List.of(
                        verdict.hash(),
                        verdict.signature(),
                        verdict.dsSignature(),
                        verdict.cscaValidity(),
                        verdict.dsValidity(),
                        verdict.trustStatus()))
                .allMatch(Finding::holds);
        assertThat(verdict.issuer().holds()).as("no revocation list").isFalse();
        assertThat(verdict.groups().orElseThrow().groups()).containsExactlyInAnyOrder(1, 2);
        assertThat(verdict.ldsVersion()).isEmpty();
        assertThat(verdict.issuer().deviations()).isEmpty();
        assertThat(verdict.remarks()).isEmpty();
        assertThat(verdict.objectVerified()).isTrue();
        assertThat(verdict.dsCountry()).contains("UT");
    }

    @Test
    void anotherTagOrLengthIsNoSecurityObject() {
        byte[] sod = UTOPIA.object().sod();
        byte[] tag = sod.clone();
        tag[0] = 0x78;
        byte[] shorter = sod.clone();
        shorter[3]--;
        byte[] longer = sod.clone();
        longer[3]++;
        for (byte[] wrong : List.of(tag, shorter, longer, Arrays.copyOf(sod, sod.length + 1))) {
            assertUndecodable(wrong);
        }
    }

    @Test
    void aFileOfMoreThan64KibibytesIsNotLookedAt() {
        int left = (64 << 10) - withBallast(0).length;
        // The lengths of the objects around it grow by their own bytes.
        int most = left - (withBallast(left).length - (64 << 10));
        byte[] longest = withBallast(most);
        assertThat(longest).hasSize(64 << 10);
        assertThat(UTOPIA.verify(longest).objectVerified()).isTrue();
        assertUndecodable(withBallast(most + 1));
    }

    /** Signed so that its length is always the same. */
    private static byte[] withBallast(int bytes) {
        return new ObjectDraft(UTOPIA.signer(), TestKeys.signer(UTOPIA.signerKey(), "SHA256withPLAIN-ECDSA"))
                .certificates(List.of(UTOPIA.signer().toASN1Structure(), new DEROctetString(new byte[bytes])))
                .sod();
    }

    @Test
    void anotherContentThanSignedDataIsNoSecurityObject() {
        byte[] sod = UTOPIA.object().sod();
        // 1.2.840.113549.1.7.2 to .3, enveloped data
        int at = new String(sod, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\u0001\u0007\u0002");
        sod[at + 2] = 3;
        assertUndecodable(sod);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 5})
    void aSignedDataOfAnotherVersionThanThreeIsBroken(int version) {
        PassiveVerdict verdict = UTOPIA.verify(UTOPIA.object()
                .signedData(data -> data.set(0, new ASN1Integer(version)))
                .sod());
        assertThat(verdict.signature().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void whatLacksAnElementCannotBeDecoded() {
        assertUndecodable(UTOPIA.object().signedData(data -> data.remove(0)).sod());
        assertUndecodable(UTOPIA.object().signedData(data -> data.remove(1)).sod());
        assertUndecodable(UTOPIA.object().signedData(data -> data.remove(2)).sod());
        assertUndecodable(UTOPIA.object().signedData(data -> data.remove(4)).sod());
        assertUndecodable(UTOPIA.object().signerInfo(info -> info.remove(0)).sod());
        assertUndecodable(UTOPIA.object().signerInfo(info -> info.remove(2)).sod());
        assertUndecodable(UTOPIA.object().signerInfo(info -> info.remove(5)).sod());
    }

    @Test
    void noOrTwoSignersAreNotOne() {
        assertUndecodable(
                UTOPIA.object().signedData(data -> data.set(4, new DERSet())).sod());
        assertUndecodable(UTOPIA.object()
                .signedData(data -> data.set(4, new DERSet(new org.bouncycastle.asn1.ASN1Encodable[] {
                    ((org.bouncycastle.asn1.ASN1Set) data.get(4)).getObjectAt(0),
                    ((org.bouncycastle.asn1.ASN1Set) data.get(4)).getObjectAt(0)
                })))
                .sod());
    }

    @Test
    void aDigestAlgorithmThatIsNotAnnouncedOrNotKnownIsUndetermined() {
        AlgorithmIdentifier md5 = new AlgorithmIdentifier(PKCSObjectIdentifiers.md5, DERNull.INSTANCE);
        assertHash(Outcome.UNKNOWN, UTOPIA.object().signedData(data -> data.set(1, new DERSet(md5))));
        assertHash(Outcome.UNKNOWN, UTOPIA.object().signedData(data -> data.set(1, new DERSet())));
        assertHash(Outcome.UNKNOWN, UTOPIA.object().signerInfo(info -> info.set(2, md5)));
        assertHash(
                Outcome.HOLDS,
                UTOPIA.object()
                        .signedData(data -> data.set(1, new DERSet(new org.bouncycastle.asn1.ASN1Encodable[] {
                            md5, ObjectDraft.identifier(HashAlgorithm.SHA256)
                        }))));
    }

    @Test
    void onlyTheContentTypesOfTheDocumentAreTaken() {
        for (String type : List.of("2.23.136.1.1.1", "1.3.27.1.1.1", "1.2.528.1.1006.1.20.1")) {
            assertHash(Outcome.HOLDS, UTOPIA.object().contentType(type));
        }
        for (String type : List.of("2.23.136.1.1.2", "1.2.840.113549.1.7.2", "0.4.0.127.0.7.3.2.1")) {
            assertHash(Outcome.BROKEN, UTOPIA.object().contentType(type));
        }
    }

    @Test
    void aContentThatIsSignedAsPlainDataIsUndetermined() {
        ASN1ObjectIdentifier data = PKCSObjectIdentifiers.data;
        for (int version : List.of(1, 3)) {
            PassiveVerdict verdict = UTOPIA.verify(plainData(version).sod());
            assertThat(verdict.hash().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.signature().holds()).isTrue();
            assertThat(verdict.trustStatus().holds()).isTrue();
            assertThat(verdict.objectVerified()).isFalse();
            assertThat(verdict.groups()).isPresent();
        }
        assertSignature(Outcome.BROKEN, plainData(2));
        assertHash(
                Outcome.BROKEN,
                plainData(1)
                        .attributes(a -> a.set(
                                0,
                                ObjectDraft.attribute(
                                        CMSAttributes.contentType, new ASN1ObjectIdentifier("2.23.136.1.1.1")))));
        assertHash(
                Outcome.BROKEN,
                UTOPIA.object().attributes(a -> a.set(0, ObjectDraft.attribute(CMSAttributes.contentType, data))));
        assertHash(
                Outcome.BROKEN,
                plainData(1)
                        .attributes(a -> a.set(
                                1,
                                ObjectDraft.attribute(CMSAttributes.messageDigest, new DEROctetString(new byte[32])))));
    }

    private static ObjectDraft plainData(int version) {
        return UTOPIA.object()
                .contentType(PKCSObjectIdentifiers.data.getId())
                .signedData(signed -> signed.set(0, new ASN1Integer(version)));
    }

    @Test
    void theSignedContentTypeStandsThereOnceAndIsTheContents() {
        assertHash(Outcome.BROKEN, UTOPIA.object().attributes(a -> a.remove(0)));
        assertHash(Outcome.BROKEN, UTOPIA.object().attributes(a -> a.add(a.get(0))));
        assertHash(
                Outcome.BROKEN,
                UTOPIA.object()
                        .attributes(a -> a.set(
                                0,
                                ObjectDraft.attribute(
                                        CMSAttributes.contentType, new ASN1ObjectIdentifier("1.3.27.1.1.1")))));
    }

    @Test
    void theMessageDigestStandsThereOnceAndIsTheContents() {
        DEROctetString another = new DEROctetString(new byte[32]);
        DEROctetString right = new DEROctetString(HashAlgorithm.SHA256.hash(ObjectDraft.content(HashAlgorithm.SHA256)));
        assertHash(Outcome.BROKEN, UTOPIA.object().attributes(a -> a.remove(1)));
        assertHash(Outcome.BROKEN, UTOPIA.object().attributes(a -> a.add(a.get(1))));
        assertHash(
                Outcome.BROKEN,
                UTOPIA.object().attributes(a -> a.set(1, ObjectDraft.attribute(CMSAttributes.messageDigest, another))));
        assertHash(
                Outcome.BROKEN,
                UTOPIA.object()
                        .attributes(a -> a.set(1, ObjectDraft.attribute(CMSAttributes.messageDigest, right, another))));
        assertHash(
                Outcome.BROKEN,
                UTOPIA.object()
                        .attributes(a -> a.set(
                                1, ObjectDraft.attribute(CMSAttributes.messageDigest, new DERPrintableString("no")))));
    }

    @Test
    void theSigningTimeDecidesNothingAndIsATime() {
        assertHash(Outcome.HOLDS, UTOPIA.object().attributes(a -> a.remove(2)));
        assertHash(
                Outcome.BROKEN,
                UTOPIA.object()
                        .attributes(a -> a.set(
                                2, ObjectDraft.attribute(CMSAttributes.signingTime, new DERPrintableString("now")))));
        assertHash(Outcome.BROKEN, UTOPIA.object().attributes(a -> a.add(a.get(2))));
    }

    @Test
    void withoutSignedAttributesNothingIsProved() {
        PassiveVerdict verdict =
                UTOPIA.verify(UTOPIA.object().signerInfo(info -> info.remove(3)).sod());
        assertThat(verdict.hash().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verdict.signature().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void signedAttributesAreVerifiedInTheOrderInWhichTheyWereWritten() {
        for (int turns = 0; turns < 3; turns++) {
            int distance = turns;
            byte[] sod = UTOPIA.object()
                    .attributes(a -> Collections.rotate(a, distance))
                    .sod();
            assertThat(UTOPIA.verify(sod).objectVerified()).isTrue();
        }
    }

    @Test
    void changedAttributesBreakTheSignature() {
        PassiveVerdict verdict = UTOPIA.verify(UTOPIA.object()
                .signerInfo(info -> info.set(
                        3,
                        new DLTaggedObject(
                                false, 0, new org.bouncycastle.asn1.DLSet(new org.bouncycastle.asn1.ASN1Encodable[] {
                                    ObjectDraft.attribute(
                                            CMSAttributes.contentType, new ASN1ObjectIdentifier("2.23.136.1.1.1")),
                                    ObjectDraft.attribute(
                                            CMSAttributes.messageDigest,
                                            new DEROctetString(HashAlgorithm.SHA256.hash(
                                                    ObjectDraft.content(HashAlgorithm.SHA256))))
                                }))))
                .sod());
        assertThat(verdict.hash().holds()).isTrue();
        assertThat(verdict.signature().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aSignerNamedByHisKeyHasVersionThreeAndOneNamedByHisIssuerVersionOne() {
        DLTaggedObject byKey =
                new DLTaggedObject(false, 0, new DEROctetString(CertificateDraft.identifier(UTOPIA.signerKey())));
        assertSignature(Outcome.HOLDS, UTOPIA.object().signerInfo(info -> {
            info.set(0, new ASN1Integer(3));
            info.set(1, byKey);
        }));
        // LDS_H_84, LDS_H_85 and LDS_H_26
        assertSignature(Outcome.BROKEN, UTOPIA.object().signerInfo(info -> info.set(0, new ASN1Integer(3))));
        assertSignature(Outcome.BROKEN, UTOPIA.object().signerInfo(info -> info.set(1, byKey)));
        assertSignature(Outcome.BROKEN, UTOPIA.object().signerInfo(info -> info.set(0, new ASN1Integer(0))));
    }

    @Test
    void aSignerWhoseCertificateIsNotThereIsUndetermined() {
        IssuerAndSerialNumber another = new IssuerAndSerialNumber(
                UTOPIA.signer().getIssuer(), UTOPIA.signer().getSerialNumber().add(java.math.BigInteger.ONE));
        IssuerAndSerialNumber elsewhere = new IssuerAndSerialNumber(
                UTOPIA.signer().getSubject(), UTOPIA.signer().getSerialNumber());
        DLTaggedObject unknownKey = new DLTaggedObject(false, 0, new DEROctetString(new byte[20]));
        for (ObjectDraft draft : List.of(
                UTOPIA.object().signerInfo(info -> info.set(1, another)),
                UTOPIA.object().signerInfo(info -> info.set(1, elsewhere)),
                UTOPIA.object().signerInfo(info -> {
                    info.set(0, new ASN1Integer(3));
                    info.set(1, unknownKey);
                }),
                UTOPIA.object().certificates(List.of()))) {
            PassiveVerdict verdict = UTOPIA.verify(draft.sod());
            assertThat(verdict.hash().holds()).isTrue();
            assertThat(verdict.signature().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.signature().detail()).contains("neither");
            assertThat(verdict.dsSignature().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.documentSigner()).isEmpty();
            assertThat(verdict.documentTypes()).isEmpty();
        }
    }

    @Test
    void aSignerOutsideTheObjectIsFoundInTheTrustStore() {
        byte[] sod = UTOPIA.object().certificates(List.of()).sod();
        PassiveVerdict both = TestIssuer.verify(sod, List.of(UTOPIA.csca(), UTOPIA.signer()), List.of());
        assertThat(List.of(both.signature(), both.dsSignature(), both.cscaValidity(), both.trustStatus()))
                .allMatch(Finding::holds);
        PassiveVerdict listed = new PassiveAuthentication(
                        new TrustStore(
                                List.of(UTOPIA.csca()),
                                List.of(),
                                List.of(UTOPIA.signer()),
                                DefectList.empty(),
                                Optional.empty()),
                        AlgorithmPolicy.standard(),
                        TestIssuer.CLOCK)
                .verify(sod);
        assertThat(List.of(listed.signature(), listed.dsSignature(), listed.trustStatus()))
                .allMatch(Finding::holds);
    }

    @Test
    void aSignerInTheTrustStoreIsTrustedByHisChainLikeAnyOther() {
        byte[] sod = UTOPIA.object().certificates(List.of()).sod();
        PassiveVerdict alone = TestIssuer.verify(sod, List.of(UTOPIA.signer()), List.of());
        assertThat(alone.signature().holds()).isTrue();
        assertThat(alone.dsSignature().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(alone.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void amongSeveralCertificatesTheOneThatIsNamedCounts() {
        PassiveVerdict verdict = UTOPIA.verify(UTOPIA.object()
                .certificates(List.of(
                        UTOPIA.csca().toASN1Structure(),
                        TestIssuer.of("B").signer().toASN1Structure(),
                        UTOPIA.signer().toASN1Structure()))
                .signerInfo(info -> {
                    info.set(0, new ASN1Integer(3));
                    info.set(
                            1,
                            new DLTaggedObject(
                                    false, 0, new DEROctetString(CertificateDraft.identifier(UTOPIA.signerKey()))));
                })
                .sod());
        assertThat(verdict.signature().holds()).isTrue();
        assertThat(verdict.documentSigner().orElseThrow().certificate()).isEqualTo(UTOPIA.signer());
    }

    @Test
    void theReplacementOfADefectListStandsInTheMalformedOnesPlace() {
        byte[] sod = UTOPIA.object().certificates(List.of()).sod();
        PassiveVerdict verdict = new PassiveAuthentication(
                        new TrustStore(List.of(TestIssuer.of("B").csca()), List.of()),
                        AlgorithmPolicy.standard(),
                        TestIssuer.CLOCK)
                .verify(sod, UTOPIA.signer());
        assertThat(List.of(verdict.signature(), verdict.dsSignature(), verdict.dsValidity(), verdict.trustStatus()))
                .allMatch(Finding::holds);
        assertThat(verdict.documentSigner().orElseThrow().certificate()).isEqualTo(UTOPIA.signer());
        assertThat(verdict.csca()).isEmpty();
    }

    @Test
    void theVersionOfTheObjectSaysWhetherItNamesTheVersionOfTheStructure() {
        AlgorithmIdentifier sha256 = ObjectDraft.identifier(HashAlgorithm.SHA256);
        Map<Integer, byte[]> hashes = Map.of(1, new byte[32], 2, new byte[32]);
        byte[] old = ObjectDraft.content(0, sha256, hashes);
        byte[] recent = ObjectDraft.content(1, sha256, hashes, "0108", "040000");
        assertThat(UTOPIA.verify(UTOPIA.object().content(old).sod()).ldsVersion())
                .isEmpty();
        assertThat(UTOPIA.verify(UTOPIA.object().content(recent).sod()).ldsVersion())
                .contains(new LdsVersion("0108", "040000"));
        // LDS_H_87, LDS_H_88 and LDS_H_39
        assertNoGroups(ObjectDraft.content(0, sha256, hashes, "0108", "040000"));
        assertNoGroups(ObjectDraft.content(1, sha256, hashes));
        assertNoGroups(ObjectDraft.content(2, sha256, hashes));
        assertNoGroups(ObjectDraft.content(-1, sha256, hashes));
        assertNoGroups(new byte[] {0x30, 0x00});
        assertNoGroups(new byte[] {0x04, 0x00});
    }

    @Test
    void aHashOfNoGroupOfAnotherLengthOrOfAnUnknownAlgorithmMakesTheContentUseless() {
        AlgorithmIdentifier sha256 = ObjectDraft.identifier(HashAlgorithm.SHA256);
        assertThat(UTOPIA.verify(UTOPIA.object()
                                .content(ObjectDraft.content(0, sha256, Map.of(1, new byte[32], 16, new byte[32])))
                                .sod())
                        .groups()
                        .orElseThrow()
                        .groups())
                .containsExactlyInAnyOrder(1, 16);
        for (int group : List.of(0, 17, 255, -1)) {
            assertNoGroups(ObjectDraft.content(0, sha256, Map.of(group, new byte[32])));
        }
        assertNoGroups(ObjectDraft.content(0, sha256, Map.of(1, new byte[31])));
        assertNoGroups(ObjectDraft.content(0, sha256, Map.of(1, new byte[33])));
        assertNoGroups(ObjectDraft.content(
                0, new AlgorithmIdentifier(PKCSObjectIdentifiers.md5, DERNull.INSTANCE), Map.of(1, new byte[16])));
    }

    @Test
    void whatGoesDeeperThanAnySecurityObjectIsNotDecoded() {
        byte[] deep = new byte[20_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        assertUndecodable(ObjectDraft.wrapped(deep));
    }

    private static void assertNoGroups(byte[] content) {
        PassiveVerdict verdict = UTOPIA.verify(UTOPIA.object().content(content).sod());
        assertThat(verdict.objectVerified()).isTrue();
        assertThat(verdict.groups()).isEmpty();
    }

    private static void assertUndecodable(byte[] sod) {
        PassiveVerdict verdict = UTOPIA.verify(sod);
        assertThat(verdict.hash().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.signature().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.dsSignature().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.groups()).isEmpty();
    }

    private static void assertHash(Outcome expected, ObjectDraft draft) {
        assertThat(UTOPIA.verify(draft.sod()).hash().outcome()).isEqualTo(expected);
    }

    private static void assertSignature(Outcome expected, ObjectDraft draft) {
        assertThat(UTOPIA.verify(draft.sod()).signature().outcome()).isEqualTo(expected);
    }
}
