// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.authenticity.SecurityInfosForTests.chipAuthentication;
import static org.gatehouse.document.authenticity.SecurityInfosForTests.dg14;
import static org.gatehouse.document.authenticity.SecurityInfosForTests.key;
import static org.gatehouse.document.lds.Encoded.hex;
import static org.gatehouse.document.lds.Encoded.object;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.DomainParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.bouncycastle.math.ec.ECPoint;
import org.gatehouse.document.chip.ChipAuthenticationRequest;
import org.gatehouse.document.lds.SecurityInfos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChipAuthenticationOfferTest {
    private static final String PREFIX = "0.4.0.127.0.7.2.2.3.";
    private static final byte[] P256 = point(KnownCurve.SECP256R1, "secp256r1", 7);
    private static final byte[] P256_OTHER = point(KnownCurve.SECP256R1, "secp256r1", 8);
    private static final byte[] P384 = point(KnownCurve.SECP384R1, "secp384r1", 9);
    private static final DiffieHellmanGroup GROUP = StandardizedGroup.MODP_2048_256.group();
    private static final byte[] DH = element(BigInteger.valueOf(5));

    @Test
    void oneInfoAndOneKeyWithoutIdentifiersGoTogether() {
        assertOffered(dg14(chipAuthentication("2.2", 1, null), key("2", P256, null)), "2.2");
        assertOffered(dg14(key("1", DH, null), chipAuthentication("1.2", 1, null)), "1.2");
    }

    @Test
    void oneTwoAndThreeKeysAreTakenByTheirIdentifiers() {
        byte[] first = key("2", P256, 1);
        byte[] second = key("2", P384, 2);
        byte[] third = key("1", DH, 3);
        byte[] infos1 = chipAuthentication("2.1", 1, 1);
        byte[] infos2 = chipAuthentication("2.4", 1, 2);
        byte[] infos3 = chipAuthentication("1.2", 1, 3);
        assertOffered(dg14(infos1, first), "2.1");
        assertOffered(dg14(infos1, first, infos2, second), "2.4", "2.1");
        ChipAuthenticationOffer all =
                ChipAuthenticationOffer.examine(dg14(infos1, infos2, infos3, first, second, third));
        assertThat(all.faults()).isEmpty();
        assertThat(all.requests())
                .extracting(ChipAuthenticationRequest::protocol)
                .containsExactly(PREFIX + "2.4", PREFIX + "1.2", PREFIX + "2.1");
        assertThat(all.requests())
                .extracting(ChipAuthenticationRequest::subjectPublicKeyInfo)
                .containsExactly(P384, DH, P256);
        assertThat(all.requests()).extracting(r -> r.keyId().getAsInt()).containsExactly(2, 3, 1);
    }

    @Test
    void theSameProtocolPrefersTheLargerKey() {
        assertThat(ChipAuthenticationOffer.of(dg14(
                        chipAuthentication("2.2", 1, 1),
                        chipAuthentication("2.2", 1, 2),
                        key("2", P256, 1),
                        key("2", P384, 2))))
                .extracting(r -> r.keyId().getAsInt())
                .containsExactly(2, 1);
    }

    @Test
    void oneSideMayForgetTheIdentifierWhereNoOtherKeyCanBeMeant() {
        assertOffered(dg14(chipAuthentication("2.2", 1, null), key("2", P256, 5)), "2.2");
        assertOffered(dg14(chipAuthentication("2.2", 1, 5), key("2", P256, null)), "2.2");
    }

    @Test
    void anIdentifierThatIsThatOfNoKeyIsAFault() {
        assertFault(dg14(chipAuthentication("2.2", 1, 5), key("2", P256, 6)), ChipAuthenticationFault.KEY_ID_UNMATCHED);
        assertFault(
                dg14(chipAuthentication("2.2", 1, 5), key("2", P256, null), key("2", P256_OTHER, 6)),
                ChipAuthenticationFault.KEY_ID_UNMATCHED);
    }

    @Test
    void severalKeysWithoutAnythingToTellThemApartAreAFault() {
        assertFault(
                dg14(chipAuthentication("2.2", 1, null), key("2", P256, null), key("2", P256_OTHER, null)),
                ChipAuthenticationFault.KEY_AMBIGUOUS);
        assertFault(
                dg14(chipAuthentication("2.2", 1, null), key("2", P256, 1), key("2", P256_OTHER, 2)),
                ChipAuthenticationFault.KEY_AMBIGUOUS);
    }

    @Test
    void aKeyThatIsAnnouncedManyTimesIsOfferedOnceForEachProtocol() {
        byte[][] infos = new byte[60][];
        Arrays.fill(infos, chipAuthentication("1.2", 1, 1));
        infos[20] = chipAuthentication("1.4", 1, 1);
        infos[59] = key("1", DH, 1);
        assertOffered(dg14(infos), "1.4", "1.2");
    }

    @Test
    void ofMoreThanFourKeysTheFirstFourAreLookedAt() {
        byte[][] infos = new byte[12][];
        for (int i = 0; i < 6; i++) {
            infos[2 * i] = chipAuthentication("2.2", 1, i);
            infos[2 * i + 1] = key("2", P256, i);
        }
        assertThat(ChipAuthenticationOffer.examine(dg14(Arrays.copyOf(infos, 8)))
                        .faults())
                .isEmpty();
        ChipAuthenticationOffer offer = ChipAuthenticationOffer.examine(dg14(infos));
        assertThat(offer.faults()).containsExactly(ChipAuthenticationFault.KEYS_TOO_MANY);
        assertThat(offer.requests()).extracting(r -> r.keyId().getAsInt()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void anInfoWithoutAKeyOrWithAKeyOfAnotherKindIsAFault() {
        assertFault(dg14(chipAuthentication("2.2", 1, null)), ChipAuthenticationFault.KEY_MISSING);
        assertFault(dg14(chipAuthentication("1.2", 1, null), key("2", P256, null)), ChipAuthenticationFault.KEY_KIND);
        assertFault(dg14(chipAuthentication("2.2", 1, null), key("2", DH, null)), ChipAuthenticationFault.KEY_KIND);
        assertFault(dg14(chipAuthentication("1.2", 1, null), key("1", P256, null)), ChipAuthenticationFault.KEY_KIND);
    }

    @Test
    void anotherVersionOrAnUnknownCipherIsAFault() {
        assertFault(
                dg14(chipAuthentication("2.2", 10, null), key("2", P256, null)),
                ChipAuthenticationFault.VERSION_UNKNOWN);
        assertFault(
                dg14(chipAuthentication("2.9", 1, null), key("2", P256, null)),
                ChipAuthenticationFault.PROTOCOL_UNKNOWN);
    }

    @Test
    void aMalformedInfoIsAFaultAndImpliesNothing() {
        byte[] withoutVersion = object(0x30, hex("060a04007f00070202030202"));
        assertFault(dg14(withoutVersion, key("2", P256, null)), ChipAuthenticationFault.MALFORMED);
    }

    @Test
    void aKeyAloneMeansTripleDes() {
        assertOffered(dg14(key("2", P256, null)), "2.1");
        assertOffered(dg14(key("1", DH, 4)), "1.1");
        assertFault(dg14(key("3", P256, null)), ChipAuthenticationFault.PROTOCOL_UNKNOWN);
    }

    @Test
    void nothingAnnouncedIsNoFault() {
        ChipAuthenticationOffer none = ChipAuthenticationOffer.examine(dg14());
        assertThat(none.announced()).isFalse();
        assertThat(ChipAuthenticationOffer.examine(dg14(key("2", P256, null))).announced())
                .isTrue();
        assertThat(ChipAuthenticationOffer.examine(dg14(chipAuthentication("2.2", 1, null)))
                        .announced())
                .isTrue();
    }

    @Test
    void aCorruptedKeyIsAFault() {
        byte[] curve = P256.clone();
        curve[curve.length - 1] ^= 1;
        assertFault(
                dg14(chipAuthentication("2.2", 1, null), key("2", curve, null)), ChipAuthenticationFault.KEY_INVALID);
        BigInteger p = GROUP.prime();
        for (BigInteger bad : List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                p.subtract(BigInteger.ONE),
                p,
                // In the range and not in the subgroup: the generator of a larger one.
                BigInteger.TWO)) {
            byte[] numbered =
                    ChipKeysForTests.element(ChipPublicKey.STANDARDIZED, new org.bouncycastle.asn1.ASN1Integer(2), bad);
            assertFault(
                    dg14(chipAuthentication("1.2", 1, null), key("1", numbered, null)),
                    ChipAuthenticationFault.KEY_INVALID);
        }
    }

    @Test
    void whatElseIsMalformedInDg14IsNoFaultOfChipAuthentication() {
        byte[] terminal = object(0x30, hex("060804007f0007020202 0c0131"));
        assertThat(ChipAuthenticationOffer.examine(dg14(terminal)).announced()).isFalse();
        assertOffered(dg14(terminal, chipAuthentication("2.2", 1, null), key("2", P256, null)), "2.2");
    }

    @Test
    void aKeyOfAnotherKindWithTheSameIdentifierIsNotMeant() {
        assertOffered(dg14(chipAuthentication("2.2", 1, 1), key("1", DH, 1), key("2", P256, 1)), "2.2");
        assertFault(
                dg14(chipAuthentication("2.2", 1, 1), key("2", P256, 1), key("2", P256_OTHER, 1)),
                ChipAuthenticationFault.KEY_AMBIGUOUS);
    }

    @Test
    void aNumberedGroupIsTakenWithItsKeyAndALargerOneFirst() {
        byte[] small = numbered(0, StandardizedGroup.MODP_1024_160.group().generator());
        byte[] large = numbered(1, StandardizedGroup.MODP_2048_224.group().generator());
        assertThat(ChipAuthenticationOffer.of(dg14(
                        chipAuthentication("1.2", 1, 1),
                        chipAuthentication("1.2", 1, 2),
                        key("1", small, 1),
                        key("1", large, 2))))
                .extracting(r -> r.keyId().getAsInt())
                .containsExactly(2, 1);
        assertThat(ChipPublicKey.of(numbered(2, GROUP.generator()))).isPresent();
        assertThat(ChipPublicKey.of(numbered(3, GROUP.generator()))).isEmpty();
        assertThat(ChipPublicKey.of(
                        numbered(2, StandardizedGroup.MODP_2048_224.group().generator())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StandardizedGroup.class)
    void theStandardizedGroupsAreWhatTheySay(StandardizedGroup standardized) {
        DiffieHellmanGroup group = standardized.group();
        BigInteger order = group.order().orElseThrow();
        String sizes = "MODP_" + group.prime().bitLength() + "_" + order.bitLength();
        assertThat(sizes).isEqualTo(standardized.name());
        assertThat(group.prime().isProbablePrime(40)).isTrue();
        assertThat(order.isProbablePrime(40)).isTrue();
        assertThat(group.generator().modPow(order, group.prime())).isEqualTo(BigInteger.ONE);
    }

    @Test
    void aGroupThatTheChipBringsMustBeOfASaneSize() {
        BigInteger p = GROUP.prime();
        BigInteger g = GROUP.generator();
        BigInteger q = GROUP.order().orElseThrow();
        assertThat(pkcs3(p, g)).isTrue();
        assertThat(pkcs3(p, BigInteger.ONE)).isFalse();
        assertThat(pkcs3(p.clearBit(0), g)).isFalse();
        assertThat(pkcs3(DHStandardGroups.rfc3526_4096.getP(), BigInteger.TWO)).isTrue();
        assertThat(pkcs3(DHStandardGroups.rfc3526_6144.getP(), BigInteger.TWO)).isFalse();
        assertThat(pkcs3(DHStandardGroups.rfc2409_1024.getP(), BigInteger.TWO)).isTrue();
        assertThat(pkcs3(DHStandardGroups.rfc2409_768.getP(), BigInteger.TWO)).isFalse();
        assertThat(pkcs3(p.shiftRight(1100).setBit(0), BigInteger.TWO)).isFalse();
        assertThat(pkcs3(p.shiftLeft(2100).setBit(0), g)).isFalse();
        assertThat(x942(p, g, q)).isTrue();
        assertThat(x942(p, g, q.add(BigInteger.TWO))).isFalse();
        assertThat(x942(p, g, BigInteger.TWO)).isFalse();
        assertThat(x942(p, g, p.subtract(BigInteger.ONE))).isFalse();
        // The generator of a larger group than it is said to be.
        assertThat(x942(p, BigInteger.TWO, q)).isFalse();
        BigInteger safe = DHStandardGroups.rfc2409_1024.getP();
        BigInteger half = safe.shiftRight(1);
        assertThat(x942(safe, BigInteger.TWO, half)).isTrue();
        assertThat(x942(safe, BigInteger.TWO, half.negate())).isFalse();
        assertThat(x942(safe, BigInteger.TWO, BigInteger.ZERO)).isFalse();
    }

    /** Modulo the square of its generator every power is zero. */
    @Test
    void aGroupWithoutAPrimeIsNone() {
        BigInteger factor = DHStandardGroups.rfc2409_768.getP();
        BigInteger square = factor.multiply(factor);
        assertThat(pkcs3(square, factor)).isFalse();
        // An order that holds, of a generator that generates, modulo a number that is not prime.
        BigInteger generator = BigInteger.TWO.modPow(factor, square);
        BigInteger order = factor.shiftRight(1);
        assertThat(generator.modPow(order, square)).isEqualTo(BigInteger.ONE);
        assertThat(x942(square, generator, order)).isFalse();
    }

    @Test
    void thePublishedPassportOf2008OffersItsOneKeyUnderExplicitParameters() throws Exception {
        Path file =
                Path.of(System.getProperty("gatehouse.root", "."), "..", "shared", "data", "chip", "Datagroup14.bin");
        assumeTrue(Files.isRegularFile(file), "skipped: there is no " + file.normalize());
        SecurityInfos dg14 = SecurityInfos.ofDg14(Files.readAllBytes(file));
        assertThat(dg14.malformed()).isEmpty();
        assertThat(dg14.terminalAuthentication()).hasSize(1);
        assertOffered(dg14, "2.1");
        assertThat(ChipPublicKey.of(dg14.chipAuthenticationKeys().get(0).subjectPublicKeyInfo()))
                .get()
                .isInstanceOfSatisfying(
                        ChipPublicKey.EllipticCurve.class,
                        k -> assertThat(k.curve()).isEqualTo(KnownCurve.BRAINPOOLP224R1));
    }

    private static byte[] numbered(int parameterId, BigInteger element) {
        return ChipKeysForTests.element(
                ChipPublicKey.STANDARDIZED, new org.bouncycastle.asn1.ASN1Integer(parameterId), element);
    }

    private static boolean pkcs3(BigInteger p, BigInteger g) {
        return ChipPublicKey.of(ChipKeysForTests.element(
                        PKCSObjectIdentifiers.dhKeyAgreement, new DHParameter(p, g, 0), BigInteger.valueOf(5)))
                .isPresent();
    }

    private static boolean x942(BigInteger p, BigInteger g, BigInteger q) {
        return ChipPublicKey.of(ChipKeysForTests.element(
                        X9ObjectIdentifiers.dhpublicnumber, new DomainParameters(p, g, q, null, null), g))
                .isPresent();
    }

    private static void assertOffered(SecurityInfos dg14, String... arcs) {
        ChipAuthenticationOffer offer = ChipAuthenticationOffer.examine(dg14);
        assertThat(offer.faults()).isEmpty();
        assertThat(offer.requests())
                .extracting(r -> r.protocol().substring(PREFIX.length()))
                .containsExactly(arcs);
    }

    private static void assertFault(SecurityInfos dg14, ChipAuthenticationFault fault) {
        ChipAuthenticationOffer offer = ChipAuthenticationOffer.examine(dg14);
        assertThat(offer.requests()).isEmpty();
        assertThat(offer.faults()).containsExactly(fault);
        assertThat(offer.announced()).isTrue();
    }

    private static byte[] point(KnownCurve curve, String name, int secret) {
        ECPoint point =
                curve.domain().getG().multiply(BigInteger.valueOf(secret)).normalize();
        return ChipKeysForTests.named(name, point);
    }

    private static byte[] element(BigInteger secret) {
        return ChipKeysForTests.element(
                PKCSObjectIdentifiers.dhKeyAgreement,
                new DHParameter(GROUP.prime(), GROUP.generator(), 0),
                GROUP.generator().modPow(secret, GROUP.prime()));
    }
}
