// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read with nothing but ASN.1 and the structure that TR-03129-2 §7.1 prints. */
class DefectListOrderTest {
    private static final CountrySigningAuthority UTOPIA = States.UTOPIA.authority();
    private static final X509CertificateHolder SIGNER = States.UTOPIA.signer().certificate();
    private static final String DEFECT_LIST = "0.4.0.127.0.7.3.1.5";

    static Stream<KnownDefect> everyKind() {
        return Stream.of(
                KnownDefect.certificateRevoked(3),
                KnownDefect.certificateReplaced(SIGNER),
                KnownDefect.chipAuthenticationKeysRevoked(),
                KnownDefect.activeAuthenticationKeysRevoked(),
                KnownDefect.authenticationProtocolFailure(2),
                KnownDefect.validityPeriodIncorrect(1),
                KnownDefect.dataGroupsMalformed(2, 11),
                KnownDefect.securityObjectInvalid(4),
                KnownDefect.securityObjectInvalid(),
                KnownDefect.comSodDiscrepancy(new int[] {1, 2}, new int[] {1, 2, 14}),
                KnownDefect.wrongSignerIdentifier(SignerIdentifier.SUBJECT_KEY_IDENTIFIER, SIGNER),
                KnownDefect.issuingCountryWrong("UT"),
                KnownDefect.cardSecurityMalformed(new byte[] {0x30, 0x00}),
                KnownDefect.chipSecurityMalformed(),
                KnownDefect.powerDownRequired(),
                KnownDefect.signerMalformed(1));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void carriesEveryKindOfDefectInBothVersions(KnownDefect defect) throws Exception {
        DefectListOrder order = DefectListOrder.empty().with(DefectListOrder.Entry.of(SIGNER, defect));
        ASN1Sequence first = ASN1Sequence.getInstance(
                ASN1Set.getInstance(entry(order).getObjectAt(1)).getObjectAt(0));
        assertThat(first.getObjectAt(0)).hasToString(defect.type());
        assertThat(first.size()).isEqualTo(defect.parameters().isPresent() ? 2 : 1);
        ASN1Encodable second =
                ASN1Set.getInstance(entry(order.inVersion(2)).getObjectAt(1)).getObjectAt(0);
        ASN1Sequence known = ASN1Sequence.getInstance((ASN1TaggedObject) second, false);
        assertThat(known.getObjectAt(0)).hasToString(defect.type());
        if (defect.parameters().isPresent()) {
            assertThat(first.getObjectAt(1).toASN1Primitive().getEncoded())
                    .isEqualTo(defect.parameters().get());
            assertThat(ASN1TaggedObject.getInstance(known.getObjectAt(1))
                            .getExplicitBaseObject()
                            .toASN1Primitive()
                            .getEncoded())
                    .isEqualTo(defect.parameters().get());
        }
    }

    @Test
    void numbersDefectsAsTheGuidelineDoes() {
        assertThat(everyKind().map(KnownDefect::type).distinct())
                .containsExactly(Stream.of(
                                "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "2.2", "2.3", "2.4", "2.5", "4.1",
                                "4.2", "4.3", "4.4")
                        .map(arc -> DEFECT_LIST + "." + arc)
                        .toArray(String[]::new));
        assertThat(KnownDefect.certificateRevoked(32).parameters().orElseThrow())
                .isEqualTo(SignedContent.der(new ASN1Enumerated(32)));
    }

    @Test
    void namesASignerInThreeWays() throws Exception {
        DefectListOrder.Entry entry = DefectListOrder.Entry.of(SIGNER, KnownDefect.powerDownRequired());
        IssuerAndSerialNumber name = IssuerAndSerialNumber.getInstance(
                entry(DefectListOrder.empty().with(entry)).getObjectAt(0));
        assertThat(name.getSerialNumber().getValue()).isEqualTo(SIGNER.getSerialNumber());
        ASN1Sequence both = entry(DefectListOrder.empty()
                .hashedWith(HashAlgorithm.SHA_384)
                .with(entry.identifiedBy(SignerIdentifier.SUBJECT_KEY_IDENTIFIER)
                        .hashedToo()));
        assertThat(ASN1TaggedObject.getInstance(both.getObjectAt(0)).getTagNo()).isZero();
        assertThat(ASN1OctetString.getInstance(both.getObjectAt(1)).getOctets())
                .isEqualTo(HashAlgorithm.SHA_384.hash(SIGNER.getEncoded()));
        ASN1Sequence hash = entry(DefectListOrder.empty().inVersion(2).with(entry.hashedOnly()));
        assertThat(hash.getObjectAt(0)).isInstanceOf(ASN1OctetString.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isSignedByADefectListSigner(int version) throws Exception {
        CMSSignedData list =
                new CMSSignedData(UTOPIA.defectList(DefectListOrder.empty().inVersion(version)));
        assertThat(list.getSignedContentTypeOID()).isEqualTo(DEFECT_LIST);
        assertThat(MasterListOrderTest.verifies(list)).isTrue();
        assertThat(ASN1Sequence.getInstance(list.getSignedContent().getContent())
                        .getObjectAt(0))
                .hasToString(String.valueOf(version - 1));
        KeyPurposeId purpose =
                KeyPurposeId.getInstance(new org.bouncycastle.asn1.ASN1ObjectIdentifier("0.4.0.127.0.7.3.11.2.1.2"));
        assertThat(list.getCertificates().getMatches(null))
                .anySatisfy(signer -> assertThat(ExtendedKeyUsage.fromExtensions(signer.getExtensions()))
                        .matches(usage -> usage != null && usage.hasKeyPurposeId(purpose)));
        CMSSignedData forged = new CMSSignedData(UTOPIA.defectList(
                DefectListOrder.empty().edited(CmsStage.SIGNATURE, DerPath.at(1).flipLastBit())));
        assertThat(MasterListOrderTest.verifies(forged)).isFalse();
    }

    private static ASN1Sequence entry(DefectListOrder order) throws Exception {
        CMSSignedData list = new CMSSignedData(UTOPIA.defectList(order));
        ASN1Sequence content = ASN1Sequence.getInstance(list.getSignedContent().getContent());
        assertThat(content.getObjectAt(1)).hasToString(order.hash().oid().getId());
        return ASN1Sequence.getInstance(
                ASN1Set.getInstance(content.getObjectAt(2)).getObjectAt(0));
    }
}
