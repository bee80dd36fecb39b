// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;

class MasterListOrderTest {
    private static final CountrySigningAuthority UTOPIA = States.UTOPIA.authority();
    private static final MasterListOrder ORDER = MasterListOrder.of(
            List.of(UTOPIA.certificate(), States.QUAZIA.authority().certificate()));

    @Test
    void carriesAnEntryThatIsNoCertificate() throws Exception {
        CMSSignedData list = new CMSSignedData(UTOPIA.masterList(ORDER.withEntry(new byte[] {0x30, 0x03, 2, 1, 5})));
        assertThat(verifies(list)).isTrue();
        ASN1Sequence content = ASN1Sequence.getInstance(list.getSignedContent().getContent());
        assertThat(ASN1Set.getInstance(content.getObjectAt(1)).size()).isEqualTo(3);
    }

    @Test
    void goesWrongAtEachStage() throws Exception {
        assertThat(verifies(new CMSSignedData(UTOPIA.masterList(
                        ORDER.edited(CmsStage.SIGNATURE, DerPath.at(1).flipLastBit())))))
                .isFalse();
        CMSSignedData version = new CMSSignedData(UTOPIA.masterList(
                ORDER.edited(CmsStage.CONTENT, DerPath.at(0).value(bytes -> new byte[] {7}))));
        assertThat(verifies(version)).isTrue();
        assertThat(ASN1Sequence.getInstance(version.getSignedContent().getContent())
                        .getObjectAt(0))
                .hasToString("7");
    }

    @Test
    void isSignedWithoutThePurposeOrWithoutTheAuthorityBesides() throws Exception {
        CertificateOrder purposeless = CertificateOrder.ofMasterListSigner(IssuingState.UTOPIA, Orders.NOW)
                .without(CertificateExtension.EXTENDED_KEY_USAGE);
        CMSSignedData list =
                new CMSSignedData(UTOPIA.masterList(ORDER.signedBy(purposeless).withoutAuthority()));
        assertThat(verifies(list)).isTrue();
        assertThat(list.getCertificates().getMatches(null))
                .singleElement()
                .satisfies(signer -> assertThat(signer.getExtension(Extension.extendedKeyUsage))
                        .isNull());
    }

    static boolean verifies(CMSSignedData list) throws Exception {
        SignerInformation information = list.getSignerInfos().iterator().next();
        @SuppressWarnings("unchecked")
        var matching = list.getCertificates().getMatches(information.getSID());
        X509CertificateHolder signer =
                (X509CertificateHolder) matching.iterator().next();
        assertThat(CertificateOrderTest.signs(UTOPIA.certificate(), signer)).isTrue();
        try {
            return information.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PassiveAuthentication.PROVIDER)
                    .build(signer));
        } catch (CMSSignerDigestMismatchException e) {
            return false;
        }
    }
}
