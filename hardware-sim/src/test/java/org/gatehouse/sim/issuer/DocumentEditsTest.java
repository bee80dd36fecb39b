// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is edited at a stage is hashed and signed by every stage that follows, and by none that went before. */
class DocumentEditsTest {
    private static final PassportOrder ORDER = Orders.small(AccessProtocols.PACE)
            .with(ChipSecurityOrder.standard(StandardizedGroup.BRAINPOOL_P256R1)
                    .withCardSecurity(EnvelopeOrder.standard()));
    private static final UnaryOperator<byte[]> FLIP = DerPath.at().flipLastBit();
    private static final int VERSION_OF_CERTIFICATE = 0;
    private static final int SERIAL_NUMBER = 1;

    @Test
    void whatIsEditedBeforeHashingIsHashed() throws Exception {
        IssuedPassport plain = States.UTOPIA.issue(ORDER);
        IssuedPassport edited = issue(DocumentEdits.none()
                .beforeHashing(LdsFile.DG1, FLIP)
                .contentOf(LdsFile.DG14, set -> DerPath.at(0).remove().apply(set)));
        assertThat(PassiveAuthentication.faults(edited, States.UTOPIA)).isEmpty();
        assertThat(edited.file(LdsFile.DG1)).isNotEqualTo(plain.file(LdsFile.DG1));
        assertThat(Tlv.whole(edited.file(LdsFile.DG14).orElseThrow()).value().length)
                .isLessThan(Tlv.whole(plain.file(LdsFile.DG14).orElseThrow()).value().length);
    }

    @Test
    void whatIsEditedWhenFinishedIsNot() throws Exception {
        assertThat(faults(DocumentEdits.none().finished(LdsFile.DG14, FLIP))).containsExactly("DG14 hash");
    }

    @Test
    void hashesEditedInTheSecurityObjectAreSigned() throws Exception {
        DocumentEdits edits = DocumentEdits.none()
                .securityObject(CmsStage.CONTENT, DerPath.at(2, 1, 1).flipLastBit());
        assertThat(faults(edits)).containsExactly("DG2 hash");
        CMSSignedData cms = securityObject(issue(DocumentEdits.none()
                .securityObject(CmsStage.CONTENT, DerPath.at(2, 0).remove())));
        assertThat(LDSSecurityObject.getInstance(cms.getSignedContent().getContent())
                        .getDatagroupHash())
                .hasSize(2);
    }

    @Test
    void editedAttributesAreSignedAsTheyAreStored() throws Exception {
        DocumentEdits removed = DocumentEdits.none()
                .securityObject(CmsStage.SIGNED_ATTRIBUTES, DerPath.at(1).remove());
        IssuedPassport passport = issue(removed);
        assertThat(securityObject(passport)
                        .getSignerInfos()
                        .iterator()
                        .next()
                        .getSignedAttributes()
                        .size())
                .isEqualTo(2);
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
        DocumentEdits none = DocumentEdits.none().securityObject(CmsStage.SIGNED_ATTRIBUTES, bytes -> new byte[0]);
        assertThat(securityObject(issue(none))
                        .getSignerInfos()
                        .iterator()
                        .next()
                        .getSignedAttributes())
                .isNull();
        assertThat(faults(none)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CmsStage.class,
            names = {"SIGNATURE", "SIGNER_INFO", "SIGNED_DATA", "CONTENT_INFO"})
    void laterStagesBreakTheSignatureAlone(CmsStage stage) throws Exception {
        // The signature value is the last field of the last structure at each of these stages.
        UnaryOperator<byte[]> lastByte = bytes -> {
            bytes[bytes.length - 1] ^= 1;
            return bytes;
        };
        assertThat(faults(DocumentEdits.none().securityObject(stage, lastByte))).containsExactly("signature");
    }

    @Test
    void aSpoiltSignersCertificateIsCertifiedAnewAndEnclosed() throws Exception {
        DocumentEdits edits = DocumentEdits.none()
                .signerCertificate(
                        CertificateStage.TO_BE_SIGNED, DerPath.at(SERIAL_NUMBER).value(bytes -> new byte[] {0x2A}));
        IssuedPassport passport = issue(edits);
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
        assertThat(PassiveAuthentication.signer(securityObject(passport)).getSerialNumber())
                .isEqualTo(42);
        assertThat(faults(DocumentEdits.none()
                        .signerCertificate(
                                CertificateStage.FINISHED, DerPath.at(2).flipLastBit())))
                .containsExactly("signer not trusted");
    }

    @Test
    void aCertificateThatNobodyCanReadIsStillEnclosedAndNamedAsItWasMeant() throws Exception {
        DocumentEdits edits = DocumentEdits.none()
                .signerCertificate(
                        CertificateStage.TO_BE_SIGNED,
                        DerPath.at(VERSION_OF_CERTIFICATE)
                                .remove()
                                .andThen(DerPath.at(SERIAL_NUMBER - 1).remove())::apply);
        byte[] file = issue(edits).file(LdsFile.SOD).orElseThrow();
        byte[] serial = States.UTOPIA.signer().certificate().getSerialNumber().toByteArray();
        assertThat(occurrences(file, serial)).isOne();
    }

    @Test
    void cardSecurityGoesWrongOnItsOwn() throws Exception {
        IssuedPassport passport = issue(DocumentEdits.none()
                .cardSecurity(CmsStage.CONTENT, DerPath.at(0, 2).value(bytes -> new byte[] {12})));
        assertThat(PassiveAuthentication.faults(passport, States.UTOPIA)).isEmpty();
        CMSSignedData cms =
                new CMSSignedData(passport.file(LdsFile.CARD_SECURITY).orElseThrow());
        byte[] content = (byte[]) cms.getSignedContent().getContent();
        assertThat(content).endsWith(2, 1, 12);
        assertThat(passport.file(LdsFile.CARD_ACCESS).orElseThrow()).endsWith(2, 1, 13);
    }

    @Test
    void twoEditsAtOneStageFollowEachOther() throws Exception {
        List<String> order = new ArrayList<>();
        issue(DocumentEdits.none()
                .finished(LdsFile.COM, note(order, "first"))
                .finished(LdsFile.COM, note(order, "second")));
        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void anEditThatEditsNothingIsAMistake() {
        assertThatThrownBy(() -> issue(DocumentEdits.none()
                        .beforeHashing(LdsFile.DG1, DerPath.at(7).remove())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> issue(DocumentEdits.none().beforeHashing(LdsFile.SOD, FLIP)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> issue(DocumentEdits.none().finished(LdsFile.DG15, FLIP)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static UnaryOperator<byte[]> note(List<String> order, String name) {
        return bytes -> {
            order.add(name);
            return bytes;
        };
    }

    private static IssuedPassport issue(DocumentEdits edits) throws IssuanceException {
        return States.UTOPIA.issue(ORDER, edits);
    }

    private static List<String> faults(DocumentEdits edits) throws Exception {
        return PassiveAuthentication.faults(issue(edits), States.UTOPIA);
    }

    private static CMSSignedData securityObject(IssuedPassport passport) throws Exception {
        return PassiveAuthentication.securityObject(passport.file(LdsFile.SOD).orElseThrow());
    }

    private static int occurrences(byte[] haystack, byte[] needle) {
        int found = 0;
        for (int i = 0; i + needle.length <= haystack.length; i++) {
            if (Arrays.equals(haystack, i, i + needle.length, needle, 0, needle.length)) {
                found++;
            }
        }
        return found;
    }
}
