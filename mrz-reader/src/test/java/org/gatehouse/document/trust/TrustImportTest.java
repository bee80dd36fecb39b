// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.trust.TestAuthority.NOW;

import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.jce.spec.ECParameterSpec;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustImportTest {
    private static final Instant LATER = NOW.plus(Duration.ofDays(1)).minusSeconds(1);

    private static TestAuthority utopia;
    private static TestAuthority quazia;

    @TempDir
    private Path folder;

    @BeforeAll
    static void twoStates() throws Exception {
        utopia = new TestAuthority("UT");
        quazia = new TestAuthority("QZ");
    }

    private TrustDirectory directory() {
        return new TrustDirectory(folder.resolve("store"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private ImportReport take(Set<Fingerprint> pins, byte[]... files) throws TrustStoreException {
        List<ImportFile> offered =
                Arrays.stream(files).map(file -> ImportFile.of("file", file)).toList();
        return directory().importFiles(offered, pins, sentence -> {});
    }

    private static byte[] listOfUtopia(KeyPair own, X509CertificateHolder signer) throws Exception {
        return TestAuthority.signed(
                ICAOObjectIdentifiers.id_icao_cscaMasterList,
                content(utopia.certificate),
                own,
                signer,
                List.of(signer, utopia.certificate),
                NOW);
    }

    private static void assertRefused(ImportReport report, RejectionCode code) {
        assertThat(report.generation()).isEmpty();
        assertThat(report.files().get(0).rejected()).extracting(Rejection::code).containsExactly(code);
        assertThat(report.files().get(0).rejected().get(0).sentence()).endsWith(".");
        assertThat(report.complete()).isFalse();
    }

    @Test
    void theFirstListPinsTheCscaOfItsSigner() throws Exception {
        ImportReport report = take(Set.of(), utopia.masterList(NOW, utopia.certificate, quazia.certificate));
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.selfSigned()).isEqualTo(2);
        assertThat(report.files().get(0).signature()).hasValueSatisfying(signature -> {
            assertThat(signature.origin()).isEqualTo(Pin.Origin.FIRST_USE);
            assertThat(signature.cscaFingerprint()).isEqualTo(fingerprint(utopia.certificate));
        });
        assertThat(report.generation().orElseThrow().pins())
                .containsExactly(new Pin(
                        TrustSource.Kind.MASTER_LIST,
                        fingerprint(utopia.certificate),
                        "UT",
                        Pin.Origin.FIRST_USE,
                        NOW));
    }

    @Test
    void aListUnderAnotherCscaIsRefusedEvenOneThatTheStoreTrustsForPassports() throws Exception {
        take(Set.of(), utopia.masterList(NOW, utopia.certificate, quazia.certificate));
        ImportReport report = take(Set.of(), quazia.masterList(LATER, quazia.certificate));
        assertRefused(report, RejectionCode.UNPINNED_SIGNER);
        assertThat(report.files().get(0).rejected().get(0).sentence())
                .contains(fingerprint(quazia.certificate).hex());
        assertThat(directory().load().certificates()).hasSize(2);
    }

    @Test
    void aFingerprintGivenWithTheImportPinsAndAWrongOneRefuses() throws Exception {
        byte[] list = utopia.masterList(NOW, utopia.certificate);
        assertRefused(take(Set.of(fingerprint(quazia.certificate)), list), RejectionCode.UNPINNED_SIGNER);
        ImportReport report = take(Set.of(fingerprint(utopia.certificate)), list);
        assertThat(report.generation().orElseThrow().pins())
                .extracting(Pin::origin)
                .containsExactly(Pin.Origin.GIVEN);
    }

    @Test
    void theSuccessorThatThePinnedCountryVouchedForMaySignTheNextList() throws Exception {
        TestAuthority next = new TestAuthority("UT");
        byte[] list = next.masterList(LATER, next.certificate);
        take(Set.of(), utopia.masterList(NOW, utopia.certificate));
        assertRefused(take(Set.of(), list), RejectionCode.UNPINNED_SIGNER);
        take(Set.of(), utopia.masterList(NOW.plusSeconds(60), utopia.certificate, next.certificate));
        ImportReport report = take(Set.of(), list);
        assertThat(report.files().get(0).signature().orElseThrow().origin()).isEqualTo(Pin.Origin.SUCCESSOR);
        assertThat(directory().load().certificates()).containsExactly(next.certificate);
    }

    @Test
    void aSuccessorThatOnlyOthersVouchForSignsNoList() throws Exception {
        TestAuthority next = new TestAuthority("UT");
        byte[] list = next.masterList(LATER, next.certificate);
        take(Set.of(), utopia.masterList(NOW, utopia.certificate));
        take(
                Set.of(fingerprint(quazia.certificate)),
                quazia.masterList(NOW, quazia.certificate, utopia.certificate, next.certificate));
        assertRefused(take(Set.of(), list), RejectionCode.UNPINNED_SIGNER);
        take(Set.of(), next.certificate.getEncoded());
        assertThat(directory().load().certificates()).contains(next.certificate);
        assertRefused(take(Set.of(), list), RejectionCode.UNPINNED_SIGNER);
    }

    @Test
    void aCscaThatWasImportedByItselfNeedsNoFirstUse() throws Exception {
        ImportReport report =
                take(Set.of(), utopia.masterList(NOW, utopia.certificate), utopia.certificate.getEncoded());
        assertThat(report.files().get(1).signature().orElseThrow().origin()).isEqualTo(Pin.Origin.KNOWN);
    }

    @Test
    void aNewerListReplacesTheOneBeforeAndAnOlderOneIsRefused() throws Exception {
        byte[] old = utopia.masterList(NOW, utopia.certificate, quazia.certificate);
        take(Set.of(), old);
        take(Set.of(), utopia.masterList(NOW.plusSeconds(60), utopia.certificate));
        assertThat(directory().load().certificates()).containsExactly(utopia.certificate);
        assertRefused(take(Set.of(), old), RejectionCode.OLDER_THAN_STORED);
    }

    @Test
    void whatAnotherFileVouchesForStaysWhenAListDropsIt() throws Exception {
        take(Set.of(), quazia.certificate.getEncoded(), utopia.masterList(NOW, utopia.certificate, quazia.certificate));
        take(Set.of(), utopia.masterList(NOW.plusSeconds(60), utopia.certificate));
        assertThat(directory().load().certificates()).containsExactlyInAnyOrder(utopia.certificate, quazia.certificate);
    }

    @Test
    void aChangedListIsRefused() throws Exception {
        byte[] list = utopia.masterList(NOW, utopia.certificate, quazia.certificate);
        byte[] der = quazia.certificate.getEncoded();
        list[indexOf(list, der) + der.length - 1] ^= 1;
        assertRefused(take(Set.of(), list), RejectionCode.SIGNATURE_WRONG);
        byte[] signature = utopia.masterList(NOW, utopia.certificate);
        signature[signature.length - 1] ^= 1;
        assertRefused(take(Set.of(), signature), RejectionCode.SIGNATURE_WRONG);
    }

    @Test
    void aSignerWithoutTheRightPurposeIsRefused() throws Exception {
        byte[] content = content(utopia.certificate);
        for (var purpose : List.of(
                Optional.of(TestAuthority.DEFECT_LIST_SIGNING),
                Optional.<org.bouncycastle.asn1.ASN1ObjectIdentifier>empty())) {
            byte[] list = utopia.signed(ICAOObjectIdentifiers.id_icao_cscaMasterList, content, purpose, NOW);
            assertRefused(take(Set.of(), list), RejectionCode.SIGNER_NOT_ENTITLED);
        }
    }

    @Test
    void aSignerWhoseCscaNobodyHasOrWhoseCertificateIsMissingIsRefused() throws Exception {
        KeyPair own = TestAuthority.generate();
        X509CertificateHolder signer =
                utopia.listSigner(own, Optional.of(ICAOObjectIdentifiers.id_icao_cscaMasterListSigningKey));
        byte[] content = content(quazia.certificate);
        assertRefused(
                take(
                        Set.of(),
                        TestAuthority.signed(
                                ICAOObjectIdentifiers.id_icao_cscaMasterList,
                                content,
                                own,
                                signer,
                                List.of(signer),
                                NOW)),
                RejectionCode.SIGNER_UNRESOLVED);
        assertRefused(
                take(
                        Set.of(),
                        TestAuthority.signed(
                                ICAOObjectIdentifiers.id_icao_cscaMasterList,
                                content,
                                own,
                                signer,
                                List.of(utopia.certificate),
                                NOW)),
                RejectionCode.SIGNER_MISSING);
    }

    @Test
    void aDocumentSignerCertifiesNoListSigner() throws Exception {
        KeyPair documents = TestAuthority.generate();
        X509CertificateHolder documentSigner = utopia.documentSigner(documents);
        KeyPair own = TestAuthority.generate();
        X509CertificateHolder signer = TestAuthority.certifiedBy(
                documentSigner, documents, own, ICAOObjectIdentifiers.id_icao_cscaMasterListSigningKey);
        byte[] list = TestAuthority.signed(
                ICAOObjectIdentifiers.id_icao_cscaMasterList,
                content(quazia.certificate),
                own,
                signer,
                List.of(signer, documentSigner, utopia.certificate),
                NOW);
        assertRefused(take(Set.of(), list), RejectionCode.SIGNER_UNRESOLVED);
    }

    @Test
    void aListFromTheFutureOrFromAfterItsSignersTimeIsRefused() throws Exception {
        byte[] future = utopia.masterList(NOW.plus(Duration.ofDays(2)), utopia.certificate);
        assertRefused(take(Set.of(), future), RejectionCode.OUTSIDE_VALIDITY);
        byte[] before = utopia.masterList(NOW.minus(TestAuthority.YEAR.multipliedBy(2)), utopia.certificate);
        assertRefused(take(Set.of(), before), RejectionCode.OUTSIDE_VALIDITY);
    }

    @Test
    void aRevokedListSignerIsRefused() throws Exception {
        KeyPair own = TestAuthority.generate();
        X509CertificateHolder signer =
                utopia.listSigner(own, Optional.of(ICAOObjectIdentifiers.id_icao_cscaMasterListSigningKey));
        byte[] list = listOfUtopia(own, signer);
        take(Set.of(), utopia.certificate.getEncoded());
        take(Set.of(), utopia.revocationList(NOW, signer).getEncoded());
        assertRefused(take(Set.of(), list), RejectionCode.SIGNER_REVOKED);
    }

    @Test
    void theRevocationOfAnotherCertificateOrByAnotherStateDoesNotConcernAListSigner() throws Exception {
        KeyPair own = TestAuthority.generate();
        X509CertificateHolder signer =
                utopia.listSigner(own, Optional.of(ICAOObjectIdentifiers.id_icao_cscaMasterListSigningKey));
        byte[] list = listOfUtopia(own, signer);
        take(Set.of(), utopia.certificate.getEncoded(), quazia.certificate.getEncoded());
        take(
                Set.of(),
                utopia.revocationList(NOW, utopia.documentSigner()).getEncoded(),
                quazia.revocationList(NOW, signer).getEncoded());
        assertThat(take(Set.of(), list).complete()).isTrue();
    }

    @Test
    void certificatesAreToldByTheirContentAndLinksByTheirSignature() throws Exception {
        TestAuthority next = new TestAuthority("UT");
        X509CertificateHolder documentSigner = utopia.documentSigner();
        X509CertificateHolder stranger = new TestAuthority("ZZ").documentSigner();
        ImportReport report =
                take(Set.of(), pem(utopia.certificate, utopia.link(next), documentSigner), stranger.getEncoded());
        assertThat(report.selfSigned()).isEqualTo(1);
        assertThat(report.links()).isEqualTo(2);
        assertThat(report.unresolved()).isEqualTo(1);
        TrustStore store = directory().load();
        assertThat(store.certificates()).hasSize(2).contains(utopia.certificate);
        assertThat(store.documentSigners()).containsExactly(documentSigner, stranger);
    }

    @Test
    void aCertificateForSomethingElseIsRefused() throws Exception {
        X509CertificateHolder other = utopia.listSigner(
                TestAuthority.generate(), Optional.of(ICAOObjectIdentifiers.id_icao_cscaMasterListSigningKey));
        assertRefused(take(Set.of(), other.getEncoded()), RejectionCode.OTHER_PURPOSE);
    }

    @Test
    void explicitParametersOfANamedCurveAreTakenAndThoseThatOnlyResembleItAreNot() throws Exception {
        X9ECParameters named = ECNamedCurveTable.getByName("secp256r1");
        ECParameterSpec whole = new ECParameterSpec(named.getCurve(), named.getG(), named.getN(), named.getH());
        // Whoever chooses the generator can have any key verify what he signs (CVE-2020-0601).
        ECParameterSpec forged = new ECParameterSpec(
                named.getCurve(), named.getG().multiply(BigInteger.TEN).normalize(), named.getN(), named.getH());
        assertThat(take(Set.of(), explicit(whole).getEncoded()).selfSigned()).isEqualTo(1);
        assertRefused(take(Set.of(), explicit(forged).getEncoded()), RejectionCode.KEY_NOT_SUPPORTED);
    }

    @Test
    void aCertificateThatIsNotInDerIsRefused() throws Exception {
        byte[] encoded = utopia.certificate.getEncoded();
        byte[] identifier = Extension.subjectKeyIdentifier.getEncoded();
        int value = 0;
        while (!Arrays.equals(identifier, Arrays.copyOfRange(encoded, value, value + identifier.length))) {
            value++;
        }
        // A constructed OCTET STRING, as BER has it and DER has not.
        encoded[value + identifier.length] |= 0x20;

        assertRefused(take(Set.of(), encoded), RejectionCode.MALFORMED);
    }

    @Test
    void aBadCertificateInAGoodListIsRefusedAlone() throws Exception {
        X9ECParameters named = ECNamedCurveTable.getByName("secp256r1");
        X509CertificateHolder forged = explicit(new ECParameterSpec(
                named.getCurve(), named.getG().multiply(BigInteger.TEN).normalize(), named.getN(), named.getH()));
        ImportReport report = take(Set.of(), utopia.masterList(NOW, utopia.certificate, forged));
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.files().get(0).rejected())
                .extracting(Rejection::object)
                .containsExactly(fingerprint(forged).hex());
    }

    @Test
    void aRevocationListIsVerifiedKeptAndReplacedByANewerOneOnly() throws Exception {
        byte[] first = utopia.revocationList(NOW).getEncoded();
        assertRefused(take(Set.of(), first), RejectionCode.ISSUER_UNKNOWN);
        take(Set.of(), utopia.certificate.getEncoded(), first);
        byte[] second = utopia.revocationList(NOW.plusSeconds(60), utopia.documentSigner())
                .getEncoded();
        take(Set.of(), second);
        assertThat(directory().load().crls()).hasSize(1);
        assertThat(directory().load().crls().get(0).getRevokedCertificates()).hasSize(1);
        assertRefused(take(Set.of(), first), RejectionCode.OLDER_THAN_STORED);
    }

    @Test
    void whatIsNothingOfTheKindIsRefusedAndTheRestIsTaken() throws Exception {
        byte[] junk = "not a list".getBytes(StandardCharsets.UTF_8);
        assertRefused(take(Set.of(), junk), RejectionCode.UNKNOWN_FORMAT);
        assertRefused(take(Set.of(), new byte[0]), RejectionCode.UNKNOWN_FORMAT);
        byte[] list = utopia.masterList(NOW, utopia.certificate);
        assertRefused(take(Set.of(), Arrays.copyOf(list, list.length / 2)), RejectionCode.MALFORMED);
        ImportReport both = take(Set.of(), junk, utopia.certificate.getEncoded());
        assertThat(both.complete()).isFalse();
        assertThat(both.imported()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws Exception {
        ImportReport report = directory()
                .importFiles(List.of(ImportFile.read(folder.resolve("nowhere.cer"))), Set.of(), sentence -> {});
        assertRefused(report, RejectionCode.UNREADABLE);
    }

    private static Fingerprint fingerprint(X509CertificateHolder certificate) {
        return Fingerprint.of(SignedBytes.whole(certificate));
    }

    private static byte[] content(X509CertificateHolder... listed) throws Exception {
        return SignedList.of(utopia.masterList(NOW, listed)).content();
    }

    private static X509CertificateHolder explicit(ECParameterSpec curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Crypto.PROVIDER);
        generator.initialize(curve);
        KeyPair pair = generator.generateKeyPair();
        return new X509v3CertificateBuilder(
                        utopia.name,
                        BigInteger.ONE,
                        java.util.Date.from(NOW),
                        java.util.Date.from(LATER),
                        utopia.name,
                        SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()))
                .build(new JcaContentSignerBuilder("SHA256withECDSA")
                        .setProvider(Crypto.PROVIDER)
                        .build(pair.getPrivate()));
    }

    private static byte[] pem(X509CertificateHolder... certificates) throws Exception {
        StringWriter text = new StringWriter();
        text.write("# certificates of a test\n");
        try (PemWriter writer = new PemWriter(text)) {
            for (X509CertificateHolder certificate : certificates) {
                writer.writeObject(new PemObject("CERTIFICATE", certificate.getEncoded()));
            }
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
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
