// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.trust.Finding.Outcome;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.CertificateOrder;
import org.gatehouse.sim.issuer.ChipCipher;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.CountrySigningAuthority;
import org.gatehouse.sim.issuer.DefectListOrder;
import org.gatehouse.sim.issuer.DocumentSigner;
import org.gatehouse.sim.issuer.EnvelopeOrder;
import org.gatehouse.sim.issuer.HashAlgorithm;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.KeyType;
import org.gatehouse.sim.issuer.KnownDefect;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.RevocationOrder;
import org.gatehouse.sim.issuer.SecurityObjectOrder;
import org.gatehouse.sim.issuer.Sex;
import org.gatehouse.sim.issuer.SignatureProfile;
import org.gatehouse.sim.issuer.SignatureScheme;
import org.gatehouse.sim.issuer.SignerIdentifier;
import org.gatehouse.sim.issuer.StandardizedGroup;
import org.gatehouse.sim.issuer.TestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the rig's issuer can sign is understood: two implementations of one set of guidelines meet. */
class IssuedVarietyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Rig.CLOCK.instant();
    private static final CountrySigningAuthority UTOPIA = Rig.authority(IssuingState.UTOPIA);
    private static final Map<KeyType, DocumentSigner> SIGNERS = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    static Stream<SignatureProfile> profiles() {
        KeyType curve = KeyType.ec("brainpoolP256r1");
        Stream<SignatureProfile> byHash = Stream.of(HashAlgorithm.values())
                .flatMap(hash -> Stream.of(
                        new SignatureProfile(KeyType.rsa(2048), SignatureScheme.pkcs1(hash)),
                        new SignatureProfile(KeyType.rsa(2048), SignatureScheme.pkcs1UnnamedHash(hash)),
                        new SignatureProfile(KeyType.rsa(2048), SignatureScheme.pss(hash)),
                        new SignatureProfile(KeyType.rsa(2048), SignatureScheme.pss(hash, 20)),
                        new SignatureProfile(curve, SignatureScheme.ecdsa(hash)),
                        new SignatureProfile(curve, SignatureScheme.plainEcdsa(hash))));
        Stream<SignatureProfile> others = Stream.of(
                new SignatureProfile(KeyType.rsaPssOnly(2048), SignatureScheme.pss(HashAlgorithm.SHA_256)),
                SignatureProfile.dsa(HashAlgorithm.SHA_224),
                SignatureProfile.dsa(HashAlgorithm.SHA_256),
                new SignatureProfile(KeyType.ecNamed("secp384r1"), SignatureScheme.ecdsa(HashAlgorithm.SHA_384)),
                SignatureProfile.ecdsa("brainpoolP224r1", HashAlgorithm.SHA_224),
                SignatureProfile.ecdsa("secp521r1", HashAlgorithm.SHA_512));
        return Stream.concat(byHash, others);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void understandsEveryWayOfSigning(SignatureProfile profile) throws Exception {
        PassiveVerdict verdict = verdict(
                SIGNERS.computeIfAbsent(
                        profile.key(),
                        key -> signer(UTOPIA.documentSignerOrder().keyed(profile))),
                EnvelopeOrder.standard().signedWith(profile.scheme()));
        assertThat(verdict.hash()).isEqualTo(Finding.holds(verdict.hash().detail()));
        assertThat(verdict.signature().holds()).as(verdict.signature().detail()).isTrue();
        assertThat(verdict.dsSignature().holds())
                .as(verdict.dsSignature().detail())
                .isTrue();
        assertThat(verdict.groups()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(SignerIdentifier.class)
    void findsTheSignerHoweverItIsNamed(SignerIdentifier identifier) throws Exception {
        DocumentSigner signer = signer(UTOPIA.documentSignerOrder());
        assertThat(verdict(signer, EnvelopeOrder.standard().identifiedBy(identifier))
                        .objectVerified())
                .isTrue();
    }

    @Test
    void trustsASignerThroughALinkCertificateAlone() throws Exception {
        CountrySigningAuthority successor = UTOPIA.succeededBy(
                CertificateOrder.ofAuthority(IssuingState.UTOPIA, NOW).named("Country Signing CA 2"));
        TestState state = TestState.of(successor, successor.appointDocumentSigner(), RANDOM);
        TrustStore store =
                store(List.of(UTOPIA.linkTo(successor)), successor.revocationList(RevocationOrder.issued(NOW)));
        PassiveVerdict verdict = verify(store, state.issue(order()));
        assertThat(verdict.dsSignature().holds()).isTrue();
        assertThat(verdict.trustStatus().holds()).isTrue();
    }

    @Test
    void tellsRevokedFromStaleAndForgedLists() throws Exception {
        DocumentSigner signer = signer(UTOPIA.documentSignerOrder());
        IssuedPassport passport = TestState.of(UTOPIA, signer, RANDOM).issue(order());
        RevocationOrder fresh = RevocationOrder.issued(NOW);
        assertThat(revocation(passport, fresh)).isEqualTo(Outcome.HOLDS);
        assertThat(revocation(passport, fresh.revoking(signer.certificate()))).isEqualTo(Outcome.BROKEN);
        assertThat(revocation(passport, RevocationOrder.stale(NOW))).isEqualTo(Outcome.UNKNOWN);
        assertThat(revocation(passport, fresh.forged())).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void verifiesCardSecurity() throws Exception {
        IssuedPassport passport = TestState.of(UTOPIA, signer(UTOPIA.documentSignerOrder()), RANDOM)
                .issue(order().with(AccessProtocols.PACE)
                        .with(ChipSecurityOrder.unproved(StandardizedGroup.BRAINPOOL_P256R1)
                                .withChipAuthenticationMapping(
                                        ChipCipher.AES_128, StandardizedGroup.BRAINPOOL_P256R1)));
        CardSecurityVerdict verdict = authentication(Rig.trust(IssuingState.UTOPIA))
                .verifyCardSecurity(passport.file(LdsFile.CARD_SECURITY).orElseThrow());
        assertThat(verdict.hash().holds()).isTrue();
        assertThat(verdict.signature().holds()).isTrue();
        assertThat(verdict.content()).isPresent();
    }

    static Stream<KnownDefect> defects() {
        X509CertificateHolder certificate = UTOPIA.certificate();
        return Stream.of(
                KnownDefect.certificateRevoked(3),
                KnownDefect.certificateReplaced(certificate),
                KnownDefect.chipAuthenticationKeysRevoked(),
                KnownDefect.activeAuthenticationKeysRevoked(),
                KnownDefect.authenticationProtocolFailure(6),
                KnownDefect.validityPeriodIncorrect(2),
                KnownDefect.dataGroupsMalformed(2, 11),
                KnownDefect.securityObjectInvalid(4),
                KnownDefect.comSodDiscrepancy(new int[] {1, 2}, new int[] {1, 2, 14}),
                KnownDefect.wrongSignerIdentifier(SignerIdentifier.SUBJECT_KEY_IDENTIFIER, certificate),
                KnownDefect.issuingCountryWrong("UT"),
                KnownDefect.chipSecurityMalformed(),
                KnownDefect.powerDownRequired(),
                KnownDefect.signerMalformed(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void importsADefectListOfEveryKindOfDefect(int version) throws Exception {
        X509CertificateHolder signer = signer(UTOPIA.documentSignerOrder()).certificate();
        KnownDefect[] all = defects().toArray(KnownDefect[]::new);
        byte[] list = UTOPIA.defectList(DefectListOrder.empty()
                .inVersion(version)
                .with(DefectListOrder.Entry.of(signer, all).hashedToo()));
        List<Defect> known = imported(list).defects().of(signer);
        assertThat(known).hasSize(all.length).extracting(Defect::kind).doesNotHaveDuplicates();
        assertThat(known).noneMatch(defect -> defect.parameters() instanceof DefectParameters.Unreadable);
    }

    @Test
    void importsItsMasterList() throws Exception {
        byte[] list = UTOPIA.masterList(List.of(
                UTOPIA.certificate(), Rig.authority(IssuingState.ZEPHYRIA).certificate()));
        assertThat(imported(list).certificates()).hasSize(2);
    }

    private TrustStore imported(byte[] list) throws Exception {
        byte[] authority = UTOPIA.certificate().getEncoded();
        TrustDirectory directory = new TrustDirectory(folder.resolve("store"), Rig.CLOCK);
        ImportReport report = directory.importFiles(
                List.of(ImportFile.of("csca", authority), ImportFile.of("list", list)),
                Set.of(Fingerprint.of(authority)),
                sentence -> {});
        assertThat(report.complete()).as(report.toString()).isTrue();
        return directory.load();
    }

    private static Outcome revocation(IssuedPassport passport, RevocationOrder list) throws Exception {
        TrustStore store = store(List.of(UTOPIA.certificate()), UTOPIA.revocationList(list));
        return verify(store, passport).dsRevocation().outcome();
    }

    private static TrustStore store(List<X509CertificateHolder> certificates, X509CRLHolder list) {
        return new TrustStore(certificates, List.of(list));
    }

    private static PassiveVerdict verdict(DocumentSigner signer, EnvelopeOrder envelope) throws Exception {
        return verify(
                Rig.trust(IssuingState.UTOPIA),
                TestState.of(UTOPIA, signer, RANDOM)
                        .issue(order().with(SecurityObjectOrder.standard().in(envelope))));
    }

    private static PassiveVerdict verify(TrustStore store, IssuedPassport passport) {
        return authentication(store).verify(passport.file(LdsFile.SOD).orElseThrow());
    }

    private static PassiveAuthentication authentication(TrustStore store) {
        return new PassiveAuthentication(store, AlgorithmPolicy.standard(), Rig.CLOCK);
    }

    private static DocumentSigner signer(CertificateOrder order) {
        try {
            return UTOPIA.appointDocumentSigner(order);
        } catch (IssuanceException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PassportOrder order() {
        return new PassportOrder(
                "SPEC12345",
                "Musterfrau",
                "Fanta Sia",
                "UTO",
                LocalDate.of(1990, 2, 28),
                Sex.FEMALE,
                LocalDate.of(2031, 5, 17),
                new BufferedImage(32, 40, BufferedImage.TYPE_INT_RGB),
                PortraitCoding.JPEG,
                AccessProtocols.BAC);
    }
}
