// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.cert.X509CRLHolder;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.trust.Finding.Outcome;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.CertificatePeriod;
import org.gatehouse.sim.issuer.CountrySigningAuthority;
import org.gatehouse.sim.issuer.DocumentSigner;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PassportIssuer;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PassiveAuthenticationTest {
    private static final byte[] LDS_SECURITY_OBJECT = HexFormat.of().parseHex("060667810801 0101".replace(" ", ""));

    @ParameterizedTest
    @EnumSource(IssuingState.class)
    void everythingHoldsForAGenuineObjectOfATrustedState(IssuingState state) throws Exception {
        PassiveVerdict verdict = verify(Rig.trust(state), Rig.CLOCK, sod(state));
        assertThat(List.of(
                        verdict.hash(),
                        verdict.signature(),
                        verdict.dsSignature(),
                        verdict.cscaValidity(),
                        verdict.dsValidity(),
                        verdict.dsRevocation(),
                        verdict.trustStatus()))
                .allMatch(Finding::holds);
        assertThat(verdict.groups().orElseThrow().groups()).containsExactlyInAnyOrder(1, 2, 14);
        assertThat(verdict.dsCountry()).contains(state.certificateCountry());
    }

    @Test
    void aFlippedBitInTheSignatureBreaksTheSignatureAlone() throws Exception {
        for (IssuingState state : List.of(IssuingState.UTOPIA, IssuingState.QUAZIA)) {
            byte[] sod = sod(state);
            sod[sod.length - 4] ^= 0x01;
            PassiveVerdict verdict = verify(Rig.trust(state), Rig.CLOCK, sod);
            assertThat(verdict.signature().outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(verdict.hash().holds()).isTrue();
            assertThat(verdict.dsSignature().holds()).isTrue();
            assertThat(verdict.objectVerified()).isFalse();
        }
    }

    @Test
    void aChangedGroupHashBreaksTheHashOfTheObject() throws Exception {
        IssuedPassport passport = passport(IssuingState.UTOPIA);
        byte[] sod = sod(IssuingState.UTOPIA);
        byte[] dg1 = passport.file(LdsFile.DG1).orElseThrow();
        int at = indexOf(sod, MessageDigest.getInstance("SHA-256").digest(dg1));
        sod[at] ^= 0x01;
        PassiveVerdict verdict = verify(Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, sod);
        assertThat(verdict.hash().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verdict.objectVerified()).isFalse();
        assertThat(verdict.groups().orElseThrow().compare(1, dg1).outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void anotherContentTypeIsNoDocumentSecurityObject() throws Exception {
        byte[] sod = sod(IssuingState.UTOPIA);
        int at = indexOf(sod, LDS_SECURITY_OBJECT);
        sod[at + LDS_SECURITY_OBJECT.length - 1] = 2;
        assertThat(verify(Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, sod).hash().outcome())
                .isEqualTo(Outcome.BROKEN);
    }

    @Test
    void theIssuerNobodyTrustsIsUnknownWhateverTheStoreHolds() throws Exception {
        PassiveVerdict verdict =
                verify(Rig.trust(IssuingState.UTOPIA, IssuingState.QUAZIA), Rig.CLOCK, sod(IssuingState.ZEPHYRIA));
        assertThat(verdict.objectVerified()).isTrue();
        assertThat(verdict.dsSignature().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.dsRevocation().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anotherKeyUnderTheSameNameIsNoFailureAndDoesNotHideTheRightOne() throws Exception {
        CountrySigningAuthority namesake =
                CountrySigningAuthority.establish(IssuingState.UTOPIA, Rig.CLOCK, new SecureRandom());
        TrustStore only = new TrustStore(List.of(namesake.certificate()), List.of());
        assertThat(verify(only, Rig.CLOCK, sod(IssuingState.UTOPIA))
                        .dsSignature()
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        TrustStore both = new TrustStore(
                List.of(
                        namesake.certificate(),
                        Rig.authority(IssuingState.UTOPIA).certificate()),
                List.of());
        assertThat(verify(both, Rig.CLOCK, sod(IssuingState.UTOPIA))
                        .dsSignature()
                        .holds())
                .isTrue();
    }

    @Test
    void certificatesMustBeValidOnTheDayOfTheInspection() throws Exception {
        TrustStore trust = Rig.trust(IssuingState.UTOPIA);
        byte[] sod = sod(IssuingState.UTOPIA);
        PassiveVerdict before = verify(trust, Clock.offset(Rig.CLOCK, Duration.ofDays(-3650)), sod);
        assertThat(before.cscaValidity().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(before.dsValidity().outcome()).isEqualTo(Outcome.BROKEN);
        PassiveVerdict after = verify(trust, Clock.offset(Rig.CLOCK, Duration.ofDays(3650 * 3)), sod);
        assertThat(after.cscaValidity().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(after.dsSignature().holds()).isTrue();
    }

    @Test
    void aSignerWhoseTimeIsOverIsFound() throws Exception {
        Instant now = Rig.CLOCK.instant();
        CertificatePeriod over = CertificatePeriod.ofDocumentSigner(now.minus(Duration.ofDays(3650 * 2)));
        DocumentSigner signer = Rig.authority(IssuingState.UTOPIA).appointDocumentSigner(over);
        PassiveVerdict verdict = verify(Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, sodBy(signer));
        assertThat(verdict.dsValidity().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verdict.dsSignature().holds()).isTrue();
    }

    @Test
    void revocationIsFoundEvenInAListThatIsOutOfDateAndItsAbsenceIsUnknown() throws Exception {
        CountrySigningAuthority authority = Rig.authority(IssuingState.UTOPIA);
        DocumentSigner signer = authority.appointDocumentSigner();
        byte[] sod = sodBy(signer);
        Clock later = Clock.offset(Rig.CLOCK, Duration.ofDays(91));
        assertThat(revocation(Rig.CLOCK, sod, authority.revocationList(signer))).isEqualTo(Outcome.BROKEN);
        assertThat(revocation(later, sod, authority.revocationList(signer))).isEqualTo(Outcome.BROKEN);
        assertThat(revocation(Rig.CLOCK, sod, authority.revocationList())).isEqualTo(Outcome.HOLDS);
        assertThat(revocation(later, sod, authority.revocationList())).isEqualTo(Outcome.UNKNOWN);
        assertThat(revocation(Rig.CLOCK, sod)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aListThatNobodyTrustedSignedDoesNotCount() throws Exception {
        CountrySigningAuthority authority = Rig.authority(IssuingState.UTOPIA);
        CountrySigningAuthority namesake =
                CountrySigningAuthority.establish(IssuingState.UTOPIA, Rig.CLOCK, new SecureRandom());
        DocumentSigner signer = authority.appointDocumentSigner();
        assertThat(revocation(Rig.CLOCK, sodBy(signer), namesake.revocationList(signer)))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aCertificateThatMayNotSignDocumentsIsNoDocumentSigner() {
        assertThat(Certificates.maySignDocuments(
                        Rig.authority(IssuingState.UTOPIA).certificate()))
                .isFalse();
    }

    @Test
    void whatIsNoSecurityObjectIsUnknownInEveryRespect() throws Exception {
        for (String nonsense : List.of("770430020101", "6101ff", "77023080")) {
            PassiveVerdict verdict = verify(
                    Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, HexFormat.of().parseHex(nonsense));
            assertThat(verdict.hash().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.signature().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.groups()).isEmpty();
        }
    }

    @Test
    void anEmptySecurityObjectIsFailed() throws Exception {
        for (String empty : List.of("", "7700")) {
            PassiveVerdict verdict = verify(
                    Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, HexFormat.of().parseHex(empty));
            assertThat(verdict.hash().outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(verdict.signature().outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    private static Outcome revocation(Clock clock, byte[] sod, X509CRLHolder... lists) {
        TrustStore trust =
                new TrustStore(List.of(Rig.authority(IssuingState.UTOPIA).certificate()), List.of(lists));
        return verify(trust, clock, sod).dsRevocation().outcome();
    }

    private static PassiveVerdict verify(TrustStore trust, Clock clock, byte[] sod) {
        return new PassiveAuthentication(trust, AlgorithmPolicy.standard(), clock).verify(sod);
    }

    private static byte[] sodBy(DocumentSigner signer) throws Exception {
        return new PassportIssuer(signer, new SecureRandom())
                .issue(Rig.order(signer.state(), AccessProtocols.BAC, PortraitCoding.JPEG, LocalDate.of(2031, 1, 1)))
                .file(LdsFile.SOD)
                .orElseThrow();
    }

    private static IssuedPassport passport(IssuingState state) {
        return Rig.passport(state, AccessProtocols.BAC, PortraitCoding.JPEG);
    }

    private static byte[] sod(IssuingState state) {
        return passport(state).file(LdsFile.SOD).orElseThrow();
    }

    private static int indexOf(byte[] text, byte[] part) {
        for (int i = 0; i + part.length <= text.length; i++) {
            if (Arrays.equals(text, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
