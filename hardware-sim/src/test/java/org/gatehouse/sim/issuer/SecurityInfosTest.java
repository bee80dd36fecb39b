// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityInfosTest {
    private static final String PACE = "0.4.0.127.0.7.2.2.4.2.2";
    private static final String CHIP_AUTHENTICATION = "0.4.0.127.0.7.2.2.3.2.2";
    private static final String PUBLIC_KEY = "0.4.0.127.0.7.2.2.1.2";

    @ParameterizedTest
    @CsvSource({"12", "13"})
    void announcesPaceInBothFilesAlike(int parameterId) throws Exception {
        SecurityInfos infos = generate(AccessProtocols.PACE, parameterId);
        ASN1Set cardAccess = ASN1Set.getInstance(infos.cardAccess());
        assertThat(cardAccess.size()).isOne();
        ASN1Sequence pace = find(cardAccess, PACE);
        assertThat(number(pace, 1)).isEqualTo(2);
        assertThat(number(pace, 2)).isEqualTo(parameterId);
        assertThat(find(dataGroup14(infos), PACE)).isEqualTo(pace);
    }

    @Test
    void isByteForByteTheCardAccessOfAPaceChip() {
        assertThat(generate(AccessProtocols.PACE, 13).cardAccess())
                .asHexString()
                .isEqualToIgnoringCase("31143012060A04007F0007020204020202010202010D");
    }

    @Test
    void keepsPaceOutOfDg14OfABacOnlyChip() throws Exception {
        ASN1Set infos = dataGroup14(generate(AccessProtocols.BAC, 12));
        assertThat(infos.size()).isEqualTo(2);
        assertThat(find(infos, CHIP_AUTHENTICATION)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"12", "13"})
    void publishesThePublicHalfOfTheChipsKeyWithItsCurveWrittenOut(int parameterId) throws Exception {
        SecurityInfos infos = generate(AccessProtocols.PACE_AND_BAC, parameterId);
        ASN1Sequence info = find(dataGroup14(infos), CHIP_AUTHENTICATION);
        ASN1Sequence keyInfo = find(dataGroup14(infos), PUBLIC_KEY);
        assertThat(number(info, 1)).isEqualTo(1);
        assertThat(keyInfo.getObjectAt(2)).isEqualTo(info.getObjectAt(2));
        assertThat(infos.keys().chipAuthentication().get(0).protocol()).isEqualTo(CHIP_AUTHENTICATION);
        SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(keyInfo.getObjectAt(1));
        X9ECParameters curve = X9ECParameters.getInstance(
                ASN1Sequence.getInstance(key.getAlgorithm().getParameters()));
        ECPoint published = curve.getCurve().decodePoint(key.getPublicKeyData().getOctets());
        assertThat(curve.getG()
                        .multiply(((ECPrivateKeyParameters)
                                        infos.keys().chipAuthentication().get(0).privateKey())
                                .getD())
                        .normalize())
                .isEqualTo(published.normalize());
    }

    private static SecurityInfos generate(AccessProtocols access, int parameterId) {
        return SecurityInfos.generate(
                access,
                ChipSecurityOrder.standard(StandardizedGroup.of(parameterId).orElseThrow()),
                Orders.seeded("chip"));
    }

    private static ASN1Set dataGroup14(SecurityInfos infos) {
        Tlv file = Tlv.whole(infos.dataGroup14().orElseThrow());
        assertThat(file.tag()).isEqualTo(0x6E);
        return ASN1Set.getInstance(file.value());
    }

    private static ASN1Sequence find(ASN1Set infos, String protocol) {
        for (ASN1Encodable info : infos) {
            ASN1Sequence sequence = ASN1Sequence.getInstance(info);
            if (sequence.getObjectAt(0).toString().equals(protocol)) {
                return sequence;
            }
        }
        throw new AssertionError("no SecurityInfo " + protocol);
    }

    private static int number(ASN1Sequence info, int index) {
        return ASN1Integer.getInstance(info.getObjectAt(index)).intValueExact();
    }
}
