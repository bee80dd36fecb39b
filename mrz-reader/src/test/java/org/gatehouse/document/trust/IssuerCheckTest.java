// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PrivateKeyUsagePeriod;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.document.trust.Finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document signer certificate and its chain (BSI TR-03135-1 §5.6.4.3; BSI TR-03105-5.1 LDS_H_48 to LDS_H_68). */
class IssuerCheckTest {
    private static final TestIssuer UTOPIA = TestIssuer.UTOPIA;
    private static final Instant NOW = CertificateDraft.NOW;
    private static final ASN1ObjectIdentifier DOCUMENT_TYPES = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");

    @Test
    void aCertificateAsItShouldBeDeviatesInNothing() {
        PassiveVerdict verdict = verify(UTOPIA.signerDraft());
        assertThat(verdict.issuer().deviations()).isEmpty();
        assertThat(verdict.trustStatus()).isEqualTo(Finding.holds(""));
        CertificateFacts facts = verdict.documentSigner().orElseThrow();
        assertThat(facts.serialNumber()).isEqualTo("1001");
        assertThat(facts.issuer()).contains("CN=CSCA");
        assertThat(facts.subject()).contains("CN=Signer");
        assertThat(facts.fingerprint()).hasSize(64).matches("[0-9a-f]+");
        assertThat(facts.notBefore()).isEqualTo(NOW.minusSeconds(86_400));
        assertThat(facts.notAfter()).isAfter(NOW);
        assertThat(verdict.csca().orElseThrow().certificate()).isEqualTo(UTOPIA.csca());
    }

    @Test
    void everyDeviationFromTheProfileMakesTheTrustUndetermined() {
        assertDeviates(CertificateDeviation.SERIAL_NUMBER, UTOPIA.signerDraft().serial(BigInteger.ZERO));
        assertDeviates(CertificateDeviation.SERIAL_NUMBER, UTOPIA.signerDraft().serial(BigInteger.ONE.shiftLeft(159)));
        assertDeviates(
                CertificateDeviation.AUTHORITY_KEY_IDENTIFIER,
                UTOPIA.signerDraft().without(Extension.authorityKeyIdentifier));
        assertDeviates(
                CertificateDeviation.AUTHORITY_KEY_IDENTIFIER,
                UTOPIA.signerDraft()
                        .with(
                                Extension.authorityKeyIdentifier,
                                false,
                                new AuthorityKeyIdentifier(
                                        new GeneralNames(
                                                new GeneralName(UTOPIA.csca().getSubject())),
                                        BigInteger.TEN)));
        assertDeviates(
                CertificateDeviation.KEY_USAGE_NOT_CRITICAL,
                UTOPIA.signerDraft().with(Extension.keyUsage, false, new KeyUsage(KeyUsage.digitalSignature)));
        assertDeviates(CertificateDeviation.KEY_USAGE, UTOPIA.signerDraft().without(Extension.keyUsage));
        assertDeviates(
                CertificateDeviation.CRITICAL_EXTENSION,
                UTOPIA.signerDraft().with(new ASN1ObjectIdentifier("1.2.3.4"), true, DERNull.INSTANCE));
        assertDeviates(CertificateDeviation.ISSUER_NAME, UTOPIA.signerDraft().issuer("C=UT,CN=Somebody"));
    }

    @Test
    void theLongestSerialNumberAndAnUnknownExtensionThatIsNotCriticalAreNoDeviation() {
        PassiveVerdict verdict = verify(UTOPIA.signerDraft()
                .serial(BigInteger.ONE.shiftLeft(158))
                .with(new ASN1ObjectIdentifier("1.2.3.4"), false, DERNull.INSTANCE)
                .with(DOCUMENT_TYPES, true, types("P")));
        assertThat(verdict.issuer().deviations()).isEmpty();
    }

    @Test
    void aCertificateOfTheFirstVersionHasNoExtensionsAndIsUndetermined() {
        // LDS_H_49: with extensions it cannot even be decoded.
        PassiveVerdict verdict = verify(UTOPIA.signerDraft().edited(e -> {
            e.remove(7);
            e.remove(0);
        }));
        assertThat(verdict.issuer().deviations()).contains(CertificateDeviation.VERSION);
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
        PassiveVerdict strange = UTOPIA.verify(UTOPIA.object()
                .certificates(
                        List.of(UTOPIA.signerDraft().edited(e -> e.remove(0)).encodedBy(UTOPIA.cscaSigner())))
                .sod());
        assertThat(strange.signature().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void withoutAnyExtensionTheChainIsFoundByNameAndTheTrustIsUndetermined() {
        PassiveVerdict verdict = verify(UTOPIA.signerDraft().edited(e -> e.remove(7)));
        assertThat(verdict.dsSignature().holds()).isTrue();
        assertThat(verdict.issuer().deviations())
                .containsExactlyInAnyOrder(
                        CertificateDeviation.KEY_USAGE, CertificateDeviation.AUTHORITY_KEY_IDENTIFIER);
    }

    @Test
    void datesUpTo2049AreWrittenShortAndLaterOnesLong() {
        ASN1Encodable early = new DERUTCTime("260101000000Z");
        ASN1Encodable earlyLong = new DERGeneralizedTime("20260101000000Z");
        ASN1Encodable last = new DERUTCTime("491231235959Z");
        ASN1Encodable lastLong = new DERGeneralizedTime("20491231235959Z");
        ASN1Encodable late = new DERGeneralizedTime("20500101000000Z");
        assertThat(verify(validity(early, last)).issuer().deviations()).isEmpty();
        assertThat(verify(validity(early, late)).issuer().deviations()).isEmpty();
        assertDeviates(CertificateDeviation.VALIDITY, validity(early, lastLong));
        assertDeviates(CertificateDeviation.VALIDITY, validity(earlyLong, last));
    }

    @Test
    void aDeviationThatIsToleratedIsReportedAndDecidesNothing() {
        X509CertificateHolder signer =
                UTOPIA.signerDraft().without(Extension.keyUsage).signedBy(UTOPIA.cscaSigner());
        PassiveVerdict verdict = new PassiveAuthentication(
                        new TrustStore(List.of(UTOPIA.csca()), List.of()),
                        AlgorithmPolicy.standard(),
                        EnumSet.of(CertificateDeviation.KEY_USAGE),
                        TestIssuer.CLOCK)
                .verify(UTOPIA.object(signer).sod());
        assertThat(verdict.trustStatus().holds()).isTrue();
        assertThat(verdict.issuer().deviations()).containsExactly(CertificateDeviation.KEY_USAGE);
    }

    @Test
    void aKeyThatMayNotSignDocumentsSignsNone() {
        PassiveVerdict verdict =
                verify(UTOPIA.signerDraft().with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign)));
        assertThat(verdict.dsSignature().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.23.136.1.1.3", "2.23.136.1.1.8", "0.4.0.127.0.7.3.11.2.1.2"})
    void theKeyOfAListSignerSignsNoDocuments(String purpose) {
        ExtendedKeyUsage lists = new ExtendedKeyUsage(new KeyPurposeId[] {
            KeyPurposeId.id_kp_documentSigning, KeyPurposeId.getInstance(new ASN1ObjectIdentifier(purpose))
        });
        PassiveVerdict verdict = verify(UTOPIA.signerDraft().with(Extension.extendedKeyUsage, true, lists));
        assertThat(verdict.objectVerified()).isTrue();
        assertThat(verdict.dsSignature().holds()).isTrue();
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verdict.issuer().deviations()).containsExactly(CertificateDeviation.EXTENDED_KEY_USAGE);
    }

    @Test
    void aKeyForAnythingElseThanDocumentsMakesTheTrustUndetermined() {
        for (String purpose : List.of("2.23.136.1.1.14.2", "1.3.6.1.5.5.7.3.36", "2.5.29.37.0")) {
            ExtendedKeyUsage other = new ExtendedKeyUsage(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(purpose)));
            for (boolean critical : List.of(true, false)) {
                assertDeviates(
                        CertificateDeviation.EXTENDED_KEY_USAGE,
                        UTOPIA.signerDraft().with(Extension.extendedKeyUsage, critical, other));
            }
        }
        assertDeviates(
                CertificateDeviation.EXTENDED_KEY_USAGE,
                UTOPIA.signerDraft().with(Extension.extendedKeyUsage, true, new DERPrintableString("none")));
    }

    @Test
    void anAlgorithmThatIsNotTheSignedOneBreaksTheSignature() {
        AlgorithmIdentifier another =
                TestKeys.signer(UTOPIA.cscaKey(), "SHA384withECDSA").getAlgorithmIdentifier();
        PassiveVerdict verdict = verify(UTOPIA.signerDraft().edited(e -> e.set(2, another)));
        assertThat(verdict.dsSignature().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verdict.issuer().deviations()).contains(CertificateDeviation.SIGNATURE_ALGORITHM);
        assertThat(verify(UTOPIA.signerDraft().outerAlgorithm(another))
                        .dsSignature()
                        .outcome())
                .isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aCertificateThatLacksAnElementIsAsGoodAsNone() {
        // LDS_H_50, _52, _55, _57 and _59
        for (int element : List.of(1, 2, 3, 4, 6)) {
            byte[] sod = UTOPIA.object()
                    .certificates(List.of(
                            UTOPIA.signerDraft().edited(e -> e.remove(element)).encodedBy(UTOPIA.cscaSigner())))
                    .sod();
            PassiveVerdict verdict = UTOPIA.verify(sod);
            assertThat(verdict.hash().holds()).isTrue();
            assertThat(verdict.signature().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
        }
        // LDS_H_66 and LDS_H_68
        for (int element : List.of(1, 2)) {
            ASN1Encodable whole = UTOPIA.signer().toASN1Structure().toASN1Primitive();
            List<ASN1Encodable> parts =
                    new java.util.ArrayList<>(List.of(((org.bouncycastle.asn1.ASN1Sequence) whole).toArray()));
            parts.remove(element);
            PassiveVerdict verdict = UTOPIA.verify(UTOPIA.object()
                    .certificates(List.of(CertificateDraft.sequence(parts)))
                    .sod());
            assertThat(verdict.signature().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.signature().detail()).contains("cannot be decoded");
        }
    }

    @Test
    void aTimeThatIsNoneIsAsGoodAsNoObject() {
        PassiveVerdict verdict = UTOPIA.verify(UTOPIA.object()
                .certificates(List.of(UTOPIA.signerDraft()
                        .edited(e -> e.set(
                                4,
                                CertificateDraft.sequence(
                                        List.of(new DERUTCTime("20260101000000Z"), new DERUTCTime("20270101000000Z")))))
                        .encodedBy(UTOPIA.cscaSigner())))
                .sod());
        assertThat(verdict.signature().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aKeyOfAnUnknownKindIsUndetermined() {
        // LDS_H_58
        SubjectPublicKeyInfo strange = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.md5WithRSAEncryption, DERNull.INSTANCE),
                TestKeys.info(UTOPIA.signerKey()).getPublicKeyData().getOctets());
        PassiveVerdict verdict = verify(UTOPIA.signerDraft().key(strange));
        assertThat(verdict.signature().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.dsSignature().holds()).isTrue();
    }

    @Test
    void withoutACountryTheTrustIsUndetermined() {
        X509CertificateHolder csca =
                CertificateDraft.csca(UTOPIA.cscaKey()).subject("O=Test").signedBy(UTOPIA.cscaSigner());
        X509CertificateHolder signer = UTOPIA.signerDraft().issuer("O=Test").signedBy(UTOPIA.cscaSigner());
        PassiveVerdict verdict = TestIssuer.verify(UTOPIA.object(signer).sod(), List.of(csca), List.of());
        assertThat(verdict.issuer().deviations()).containsExactly(CertificateDeviation.ISSUER_COUNTRY);
        assertThat(verdict.dsSignature().holds()).isTrue();
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.dsCountry()).isEmpty();
    }

    @Test
    void aCountryInSmallLettersIsTheSameCountry() {
        PassiveVerdict verdict = verify(UTOPIA.signerDraft().issuer("C=ut,O=Test,CN=CSCA"));
        assertThat(verdict.dsCountry()).contains("UT");
        assertThat(verdict.trustStatus().holds()).isTrue();
    }

    @Test
    void bothEndsBelongToTheValidity() {
        Instant from = NOW.plusSeconds(100);
        Instant to = NOW.plusSeconds(200);
        X509CertificateHolder signer = UTOPIA.signerDraft().valid(from, to).signedBy(UTOPIA.cscaSigner());
        X509CertificateHolder csca =
                CertificateDraft.csca(UTOPIA.cscaKey()).valid(from, to).signedBy(UTOPIA.cscaSigner());
        byte[] sod = UTOPIA.object(signer).sod();
        assertValid(Outcome.BROKEN, sod, csca, from.minusSeconds(1));
        assertValid(Outcome.HOLDS, sod, csca, from);
        assertValid(Outcome.HOLDS, sod, csca, to);
        assertValid(Outcome.BROKEN, sod, csca, to.plusSeconds(1));
    }

    @Test
    void thePeriodOfThePrivateKeyIsAboutSigningAndNotAboutToday() {
        PassiveVerdict verdict = verify(UTOPIA.signerDraft()
                .with(
                        Extension.privateKeyUsagePeriod,
                        false,
                        PrivateKeyUsagePeriod.getInstance(CertificateDraft.sequence(List.of(
                                new DLTaggedObject(false, 0, new DERGeneralizedTime("20100101000000Z")),
                                new DLTaggedObject(false, 1, new DERGeneralizedTime("20100201000000Z")))))));
        assertThat(verdict.dsValidity().holds()).isTrue();
        assertThat(verdict.trustStatus().holds()).isTrue();
    }

    @Test
    void aSignerWhoIsItsOwnIssuerIsNobodys() {
        KeyPair key = UTOPIA.signerKey();
        X509CertificateHolder own = CertificateDraft.documentSigner(key, key)
                .issuer("C=UT,O=Test,CN=Signer")
                .signedBy(TestIssuer.ecdsa(key));
        PassiveVerdict verdict = UTOPIA.verify(UTOPIA.object(own).sod());
        assertThat(verdict.signature().holds()).isTrue();
        assertThat(verdict.dsSignature().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aCertificateOfTheStoreThatMaySignNoCertificatesIsNobodysIssuer() {
        KeyPair key = UTOPIA.signerKey();
        X509CertificateHolder below = CertificateDraft.documentSigner(TestKeys.ec("secp256r1", "below"), key)
                .issuer("C=UT,O=Test,CN=Signer")
                .signedBy(TestIssuer.ecdsa(key));
        byte[] sod = new ObjectDraft(below, TestIssuer.ecdsa(TestKeys.ec("secp256r1", "below"))).sod();
        assertThat(TestIssuer.verify(sod, List.of(UTOPIA.signer()), List.of())
                        .dsSignature()
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(Certificates.isDocumentSigner(UTOPIA.signer())).isTrue();
        assertThat(Certificates.isDocumentSigner(UTOPIA.csca())).isFalse();
        assertThat(Certificates.isDocumentSigner(
                        UTOPIA.signerDraft().without(Extension.keyUsage).signedBy(UTOPIA.cscaSigner())))
                .isFalse();
        assertThat(Certificates.isDocumentSigner(UTOPIA.signerDraft()
                        .with(Extension.basicConstraints, true, new BasicConstraints(true))
                        .signedBy(UTOPIA.cscaSigner())))
                .isFalse();
        assertThat(Certificates.isDocumentSigner(UTOPIA.signerDraft()
                        .with(Extension.basicConstraints, true, new BasicConstraints(false))
                        .signedBy(UTOPIA.cscaSigner())))
                .isTrue();
        assertThat(Certificates.isDocumentSigner(UTOPIA.signerDraft()
                        .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign))
                        .signedBy(UTOPIA.cscaSigner())))
                .isFalse();
    }

    @Test
    void theTypesOfDocumentsThatItMaySign() {
        PassiveVerdict verdict = verify(UTOPIA.signerDraft().with(DOCUMENT_TYPES, false, types("P", "ID")));
        assertThat(verdict.documentTypes()).isEqualTo(Set.of("P", "ID"));
        assertThat(verdict.documentType("P").holds()).isTrue();
        assertThat(verdict.documentType("PD").holds()).isTrue();
        assertThat(verdict.documentType("ID").holds()).isTrue();
        assertThat(verdict.documentType("I").outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verdict.documentType("AC").outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verdict.documentType("").outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verify(UTOPIA.signerDraft()).documentType("P").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verify(UTOPIA.signerDraft().with(DOCUMENT_TYPES, false, new DERUTF8String("P")))
                        .documentTypes())
                .isEmpty();
    }

    @Test
    void extensionsThatCannotBeDecodedAreADeviation() {
        PassiveVerdict verdict = verify(UTOPIA.signerDraft()
                .with(Extension.keyUsage, true, new DEROctetString(new byte[1]))
                .with(Extension.authorityKeyIdentifier, false, new DERPrintableString("none")));
        assertThat(verdict.issuer().deviations())
                .contains(CertificateDeviation.EXTENSIONS, CertificateDeviation.AUTHORITY_KEY_IDENTIFIER);
        assertThat(verdict.dsSignature().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void oneAnswerThatIsNotGoodIsEnoughForTheWhole() {
        Finding good = Finding.holds("");
        Finding bad = Finding.unknown("");
        assertThat(verdict(good, good, good, good, good).holds()).isTrue();
        assertThat(verdict(bad, good, good, good, good).holds()).isFalse();
        assertThat(verdict(good, bad, good, good, good).holds()).isFalse();
        assertThat(verdict(good, good, bad, good, good).holds()).isFalse();
        assertThat(verdict(good, good, good, bad, good).holds()).isFalse();
        assertThat(verdict(good, good, good, good, bad).holds()).isFalse();
    }

    private static IssuerVerdict verdict(
            Finding signature, Finding csca, Finding signer, Finding revocation, Finding trust) {
        return new IssuerVerdict(
                signature, csca, signer, revocation, trust, Optional.empty(), Optional.empty(), Set.of());
    }

    @Test
    void aNameIsPrintedInOneLineAndWithoutWhatIsNoXml() {
        String hostile = "CSCA\u0000\r\n\u001b[2J\u0085\u2028\u202e\ud800\ufffe";
        X500Name name = new X500Name(new RDN[] {new RDN(BCStyle.CN, new DERBMPString(hostile))});
        X509CertificateHolder certificate = UTOPIA.signerDraft()
                .edited(e -> {
                    e.set(3, name);
                    e.set(5, name);
                })
                .signedBy(UTOPIA.cscaSigner());
        CertificateFacts facts = new CertificateFacts(certificate);
        assertThat(facts.issuer()).isEqualTo("CN=CSCA????[2J?????");
        assertThat(facts.subject()).isEqualTo(facts.issuer());
        X500Name foreign = new X500Name("C=UT,O=\u00dcbersee \u56fd\u5bb6,CN=CSCA");
        assertThat(new CertificateFacts(
                                UTOPIA.signerDraft().subject(foreign.toString()).signedBy(UTOPIA.cscaSigner()))
                        .subject())
                .isEqualTo(foreign.toString());
    }

    @Test
    void aNameOfTwoCountriesNamesNone() {
        assertThat(Certificates.country(new X500Name("C=UT,C=XO,CN=CSCA"))).isEmpty();
        assertThat(Certificates.country(new X500Name("CN=CSCA"))).isEmpty();
        assertThat(Certificates.country(new X500Name(new RDN[] {new RDN(BCStyle.C, new DERUTF8String("  "))})))
                .isEmpty();
        assertThat(Certificates.country(new X500Name("C=ut,CN=CSCA"))).contains("UT");
    }

    private static void assertDeviates(CertificateDeviation deviation, CertificateDraft draft) {
        PassiveVerdict verdict = verify(draft);
        assertThat(verdict.issuer().deviations()).containsExactly(deviation);
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.trustStatus().detail()).contains(deviation.words());
        assertThat(verdict.dsSignature().holds()).isTrue();
        assertThat(verdict.signature().holds()).isTrue();
    }

    private static void assertValid(Outcome expected, byte[] sod, X509CertificateHolder csca, Instant now) {
        PassiveVerdict verdict = new PassiveAuthentication(
                        new TrustStore(List.of(csca), List.of()),
                        AlgorithmPolicy.standard(),
                        Clock.fixed(now, ZoneOffset.UTC))
                .verify(sod);
        assertThat(verdict.dsValidity().outcome()).isEqualTo(expected);
        assertThat(verdict.cscaValidity().outcome()).isEqualTo(expected);
        assertThat(verdict.trustStatus().holds()).isTrue();
    }

    private static CertificateDraft validity(ASN1Encodable from, ASN1Encodable to) {
        return UTOPIA.signerDraft().edited(e -> e.set(4, CertificateDraft.sequence(List.of(from, to))));
    }

    private static ASN1Encodable types(String... names) {
        ASN1Encodable[] strings =
                java.util.Arrays.stream(names).map(DERPrintableString::new).toArray(ASN1Encodable[]::new);
        return CertificateDraft.sequence(List.of(new ASN1Integer(0), new DERSet(strings)));
    }

    private static PassiveVerdict verify(CertificateDraft draft) {
        return UTOPIA.verify(UTOPIA.object(draft.signedBy(UTOPIA.cscaSigner())).sod());
    }
}
