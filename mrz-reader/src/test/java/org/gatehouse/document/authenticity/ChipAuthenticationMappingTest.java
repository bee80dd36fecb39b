// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.authenticity.SecurityInfosForTests.dg14;
import static org.gatehouse.document.authenticity.SecurityInfosForTests.key;
import static org.gatehouse.document.lds.Encoded.hex;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.gatehouse.document.chip.MappingProof;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.trust.Finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChipAuthenticationMappingTest {
    /** The worked example of Doc 9303-11 Appendix I. */
    private static final int PARAMETER_ID = 13;

    private static final byte[] DATA = hex("85DC3FA93D0952BFA82F5FD189EE75BD82F11D1F0B8ED4BF5319AC9B53C426B3");
    private static final byte[] MAPPING_KEY = hex("04 A234236AA9B9621E8EFB73B5245C0E09D2576E5277183C1208BDD55280CAE8B3"
            + "04F365713A356E65A451E165ECC9AC0AC46E3771342C8FE5AEDD092685338E23");
    private static final byte[] STATIC_KEY = hex("04 1872709494399E7470A6431BE25E83EEE24FEA568C2ED28DB48E05DB3A610DC8"
            + "84D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F");
    private static final byte[] STATIC_INFO =
            key("2", ChipKeysForTests.numbered(PARAMETER_ID, STATIC_KEY), PARAMETER_ID);
    private static final SecurityInfos CARD_SECURITY = dg14(STATIC_INFO);

    @Test
    void theWorkedExampleOfDoc9303Part11Holds() {
        assertThat(STATIC_INFO).startsWith(hex("3062060904007F0007020201023052300C060704007F0007010202010D034200"));
        assertThat(outcome(DATA, MAPPING_KEY, PARAMETER_ID, CARD_SECURITY)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void anotherNumberOrAnotherMappingKeyIsBroken() {
        byte[] data = DATA.clone();
        data[31] ^= 1;
        assertThat(outcome(data, MAPPING_KEY, PARAMETER_ID, CARD_SECURITY)).isEqualTo(Outcome.BROKEN);
        assertThat(outcome(DATA, STATIC_KEY, PARAMETER_ID, CARD_SECURITY)).isEqualTo(Outcome.BROKEN);
        byte[] noPoint = MAPPING_KEY.clone();
        noPoint[64] ^= 1;
        assertThat(outcome(DATA, noPoint, PARAMETER_ID, CARD_SECURITY)).isEqualTo(Outcome.BROKEN);
        assertThat(outcome(DATA, new byte[1], PARAMETER_ID, CARD_SECURITY)).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void theNumberMustBeOneOfTheCurve() {
        ECDomainParameters domain = KnownCurve.BRAINPOOLP256R1.domain();
        byte[] infinity = new byte[32];
        assertThat(outcome(infinity, MAPPING_KEY, PARAMETER_ID, CARD_SECURITY)).isEqualTo(Outcome.BROKEN);
        // The same number modulo the order, by which the point would be the same.
        BigInteger above = new BigInteger(1, DATA).add(domain.getN());
        assertThat(outcome(BigIntegers.asUnsignedByteArray(above), MAPPING_KEY, PARAMETER_ID, CARD_SECURITY))
                .isEqualTo(Outcome.BROKEN);
        assertThat(outcome(BigIntegers.asUnsignedByteArray(domain.getN()), MAPPING_KEY, PARAMETER_ID, CARD_SECURITY))
                .isEqualTo(Outcome.BROKEN);
        assertThat(outcome(new byte[0], MAPPING_KEY, PARAMETER_ID, CARD_SECURITY))
                .isEqualTo(Outcome.BROKEN);
        // Too long by a zero byte.
        assertThat(outcome(
                        BigIntegers.asUnsignedByteArray(33, new BigInteger(1, DATA)),
                        MAPPING_KEY,
                        PARAMETER_ID,
                        CARD_SECURITY))
                .isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aKeyOfAnotherCurveIsBrokenAndNoKeyDecidesNothing() {
        assertThat(outcome(DATA, MAPPING_KEY, 12, CARD_SECURITY)).isEqualTo(Outcome.BROKEN);
        assertThat(outcome(DATA, MAPPING_KEY, 0, CARD_SECURITY)).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(DATA, MAPPING_KEY, PARAMETER_ID, dg14())).isEqualTo(Outcome.UNKNOWN);
        byte[] noKey = STATIC_KEY.clone();
        noKey[64] ^= 1;
        assertThat(outcome(
                        DATA,
                        MAPPING_KEY,
                        PARAMETER_ID,
                        dg14(key("2", ChipKeysForTests.numbered(PARAMETER_ID, noKey), PARAMETER_ID))))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(KnownCurve.class)
    void holdsOnEveryCurveAndUnderOneOfSeveralKeys(KnownCurve curve) {
        ECDomainParameters domain = curve.domain();
        BigInteger secret = BigInteger.valueOf(123_456_789L);
        BigInteger number = BigInteger.valueOf(987_654_321L);
        ECPoint fixed = domain.getG().multiply(secret).normalize();
        byte[] mapping = fixed.multiply(number).normalize().getEncoded(false);
        int id = java.util.stream.IntStream.rangeClosed(8, 18)
                .filter(i -> KnownCurve.ofParameterId(i).orElseThrow() == curve)
                .findFirst()
                .orElseThrow();
        SecurityInfos infos = dg14(
                key("2", ChipKeysForTests.numbered(id, domain.getG().getEncoded(false)), 1),
                key("2", ChipKeysForTests.numbered(id, fixed.getEncoded(false)), 2));
        byte[] data = BigIntegers.asUnsignedByteArray(number);
        assertThat(outcome(data, mapping, id, infos)).isEqualTo(Outcome.HOLDS);
        data[0]++;
        assertThat(outcome(data, mapping, id, infos)).isEqualTo(Outcome.BROKEN);
    }

    private static Outcome outcome(byte[] data, byte[] mappingKey, int parameterId, SecurityInfos cardSecurity) {
        return ChipAuthenticationMapping.verify(new MappingProof(data, mappingKey, parameterId), cardSecurity)
                .outcome();
    }
}
