// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.document.trust.TestAuthority.NOW;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.gatehouse.sim.issuer.CountrySigningAuthority;
import org.gatehouse.sim.issuer.DefectListOrder;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.KnownDefect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefectListTest {
    private static final String LIST = "0.4.0.127.0.7.3.1.5";

    private static TestAuthority utopia;
    private static X509CertificateHolder signer;
    private static X509CertificateHolder other;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aSignerWithDefects() throws Exception {
        utopia = new TestAuthority("UT");
        signer = utopia.documentSigner();
        other = utopia.documentSigner();
    }

    private static IssuerAndSerialNumber nameOf(X509CertificateHolder certificate) {
        return new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber());
    }

    private static ASN1Encodable sequence(byte[] der) throws IOException {
        return ASN1Primitive.fromByteArray(der);
    }

    private static DERSequence first(String branch, ASN1Encodable... parameters) {
        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new ASN1ObjectIdentifier(LIST + "." + branch));
        for (ASN1Encodable one : parameters) {
            fields.add(one);
        }
        return new DERSequence(fields);
    }

    private static byte[] list(int version, ASN1Encodable... entries) throws IOException {
        return new DERSequence(new ASN1Encodable[] {
                    new ASN1Integer(version), NISTObjectIdentifiers.id_sha256, new DERSet(entries)
                })
                .getEncoded();
    }

    private static DERSequence entry(ASN1Encodable... fields) {
        return new DERSequence(fields);
    }

    private static Defect only(byte[] list) throws IOException {
        List<Defect> defects = DefectListParser.parse(list).of(signer);
        assertThat(defects).hasSize(1);
        return defects.get(0);
    }

    private static Defect parsed(DERSequence known) throws IOException {
        return only(list(0, entry(nameOf(signer), new DERSet(known))));
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, SIGNER_REVOKED",
        "1.5, AUTHENTICATION_PROTOCOL_FAILURE",
        "1.6, VALIDITY_PERIOD_INCORRECT",
        "2.2, SECURITY_OBJECT_MALFORMED",
        "4.4, SIGNER_MALFORMED"
    })
    void aDefectWithAStatusSaysIt(String branch, DefectKind kind) throws Exception {
        Defect defect = parsed(first(branch, new ASN1Enumerated(2)));
        assertThat(defect.kind()).isEqualTo(kind);
        assertThat(defect.status()).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "1.3, CHIP_AUTHENTICATION_KEYS_COMPROMISED",
        "1.4, ACTIVE_AUTHENTICATION_KEYS_COMPROMISED",
        "2.2, SECURITY_OBJECT_MALFORMED",
        "2.3, COM_SOD_DISCREPANCY",
        "4.2, CHIP_SECURITY_MALFORMED",
        "4.3, POWER_DOWN_REQUIRED",
        "4.99, UNKNOWN_DOCUMENT_DEFECT",
        "4, UNKNOWN",
        "3.1, UNKNOWN",
        "1.99, UNKNOWN"
    })
    void aDefectWithoutParametersIsKnownByItsIdentifier(String branch, DefectKind kind) throws Exception {
        Defect defect = parsed(first(branch));
        assertThat(defect.kind()).isEqualTo(kind);
        assertThat(defect.parameters()).isEqualTo(new DefectParameters.None());
        assertThat(defect.status()).isEmpty();
    }

    @Test
    void parametersOfEveryKindAreRead() throws Exception {
        assertThat(parsed(first("1.2", new DEROctetString(other.getEncoded())))
                        .parameters(DefectParameters.Replacement.class))
                .hasValueSatisfying(p -> assertThat(p.certificate()).isEqualTo(other));
        assertThat(parsed(first("2.1", groups(2, 14))).parameters())
                .isEqualTo(new DefectParameters.Groups(Set.of(2, 14)));
        assertThat(parsed(first("2.3", new DERSequence(new ASN1Encodable[] {groups(1, 2), groups(1)})))
                        .parameters())
                .isEqualTo(new DefectParameters.Discrepancy(Set.of(1, 2), Set.of(1)));
        assertThat(parsed(first("2.4", nameOf(other))).parameters(DefectParameters.CorrectedSigner.class))
                .hasValueSatisfying(p -> assertThat(p.names(other)).isTrue());
        assertThat(parsed(first("2.5", new DERPrintableString("de"))).parameters())
                .isEqualTo(new DefectParameters.CorrectedCountry("DE"));
        byte[] file = utopia.masterList(NOW, utopia.certificate);
        assertThat(parsed(first("4.1", sequence(file))).parameters(DefectParameters.CorrectedCardSecurity.class))
                .hasValueSatisfying(p -> assertThat(p.file()).isEqualTo(file));
        ASN1Encodable bare = ContentInfo.getInstance(file).getContent();
        assertThat(parsed(first("4.1", bare)).parameters(DefectParameters.CorrectedCardSecurity.class))
                .hasValueSatisfying(p -> assertThat(p.file()).isEqualTo(file));
    }

    private static DERSet groups(int... numbers) {
        ASN1EncodableVector set = new ASN1EncodableVector();
        for (int number : numbers) {
            set.add(new ASN1Integer(number));
        }
        return new DERSet(set);
    }

    @Test
    void aDefectWhoseParametersCannotBeReadStands() throws Exception {
        for (DERSequence strange : List.of(
                first("1.1", new DERPrintableString("revoked")),
                first("1.1", new ASN1Enumerated(BigInteger.ONE.shiftLeft(70))),
                first("2.1", groups(17)),
                first("2.1", groups(0)),
                first("2.3", new DERSequence(groups(1))),
                first("1.2", new DEROctetString(new byte[] {1, 2, 3})))) {
            assertThat(parsed(strange).parameters()).isEqualTo(new DefectParameters.Unreadable());
        }
    }

    @Test
    void theSecondVersionIsReadWithImplicitAndWithExplicitTags() throws Exception {
        DERSequence known = new DERSequence(new ASN1Encodable[] {
            new ASN1ObjectIdentifier(LIST + ".1.1"),
            new DERTaggedObject(true, 0, new ASN1Enumerated(3)),
            new DERTaggedObject(false, 1, new DERUTF8String("revoked by its issuer"))
        });
        for (boolean explicit : List.of(false, true)) {
            Defect defect = only(list(1, entry(nameOf(signer), new DERSet(new DERTaggedObject(explicit, 0, known)))));
            assertThat(defect)
                    .isEqualTo(new Defect(
                            DefectKind.SIGNER_REVOKED, new DefectParameters.Status(3), "revoked by its issuer"));
        }
        DERSequence bare = new DERSequence(new ASN1ObjectIdentifier(LIST + ".4.3"));
        Defect shared = only(list(
                1,
                entry(
                        nameOf(signer),
                        new DERSet(new DERTaggedObject(false, 0, bare)),
                        new DERUTF8String("shared by all"))));
        assertThat(shared.kind()).isEqualTo(DefectKind.POWER_DOWN_REQUIRED);
        assertThat(shared.description()).isEqualTo("shared by all");
    }

    @Test
    void aSignerIsFoundByNameByKeyAndByHash() throws Exception {
        DERSet revoked = new DERSet(first("1.1", new ASN1Enumerated(0)));
        byte[] key = SubjectKeyIdentifier.fromExtensions(signer.getExtensions()).getKeyIdentifier();
        byte[] hash = Digests.of(HashAlgorithm.SHA256, signer.getEncoded());
        for (byte[] list : List.of(
                list(0, entry(nameOf(signer), revoked)),
                list(0, entry(new DERTaggedObject(false, 0, new DEROctetString(key)), revoked)),
                list(0, entry(new DERTaggedObject(true, 0, new DEROctetString(key)), revoked)),
                list(1, entry(new DEROctetString(hash), revoked)),
                list(0, entry(nameOf(signer), new DEROctetString(hash), revoked)))) {
            DefectList defects = DefectListParser.parse(list);
            assertThat(defects.of(signer)).hasSize(1);
            assertThat(defects.of(other)).isEmpty();
        }
    }

    @Test
    void aHashDecidesAgainstANameThatFits() throws Exception {
        byte[] hash = Digests.of(HashAlgorithm.SHA256, signer.getEncoded());
        DefectList defects = DefectListParser.parse(
                list(0, entry(nameOf(other), new DEROctetString(hash), new DERSet(first("4.3")))));
        assertThat(defects.of(signer)).hasSize(1);
        assertThat(defects.of(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.3", "1.4", "4.4", "4.99"})
    void whatCondemnsStandsByNameOrByHashForTheHashCoversWhatNobodySigned(String branch) throws Exception {
        byte[] hash = Digests.of(HashAlgorithm.SHA256, signer.getEncoded());
        DefectList defects = DefectListParser.parse(list(
                0, entry(nameOf(other), new DEROctetString(hash), new DERSet(new ASN1Encodable[] {
                    first(branch), first("2.2")
                }))));
        assertThat(defects.of(signer)).hasSize(2);
        assertThat(defects.of(other)).hasSize(1).noneMatch(d -> d.kind() == DefectKind.SECURITY_OBJECT_MALFORMED);
    }

    @Test
    void otherLengthsAroundTheSamePartsDoNotHideARevokedSigner() throws Exception {
        X509CertificateHolder carried = new X509CertificateHolder(
                new BERSequence(((ASN1Sequence) signer.toASN1Structure().toASN1Primitive()).toArray()).getEncoded());
        assertThat(carried.getEncoded()).isNotEqualTo(signer.getEncoded());
        DEROctetString hash = new DEROctetString(Digests.of(HashAlgorithm.SHA256, signer.getEncoded()));
        DefectList defects =
                DefectListParser.parse(list(0, entry(hash, new DERSet(new ASN1Encodable[] {first("1.1"), first("2.2")
                }))));
        assertThat(defects.of(carried)).extracting(Defect::kind).containsExactly(DefectKind.SIGNER_REVOKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA256withECDSA", "SHA384withPLAIN-ECDSA"})
    void theOtherSignatureThatVerifiesAsWellDoesNotHideARevokedSigner(String algorithm) throws Exception {
        TestIssuer state = TestIssuer.UTOPIA;
        X509CertificateHolder listed = state.signerDraft().signedBy(TestKeys.signer(state.cscaKey(), algorithm));
        DSAEncoding encoding = algorithm.contains("PLAIN") ? PlainDSAEncoding.INSTANCE : StandardDSAEncoding.INSTANCE;
        BigInteger order = CustomNamedCurves.getByName("secp256r1").getN();
        BigInteger[] value = encoding.decode(order, listed.getSignature());
        X509CertificateHolder carried = new X509CertificateHolder(new BERSequence(new ASN1Encodable[] {
                    listed.toASN1Structure().getTBSCertificate(),
                    listed.getSignatureAlgorithm(),
                    new DERBitString(encoding.encode(order, value[0], order.subtract(value[1])))
                })
                .getEncoded());
        assertThat(carried).isNotEqualTo(listed);
        assertThat(Issuance.signed(state.csca(), carried)).isTrue();
        DEROctetString hash = new DEROctetString(Digests.of(HashAlgorithm.SHA256, listed.getEncoded()));
        DefectList defects =
                DefectListParser.parse(list(0, entry(hash, new DERSet(new ASN1Encodable[] {first("1.1"), first("2.2")
                }))));
        assertThat(defects.of(listed)).hasSize(2);
        assertThat(defects.of(carried)).extracting(Defect::kind).containsExactly(DefectKind.SIGNER_REVOKED);
        assertThat(defects.of(state.signer())).isEmpty();
    }

    @Test
    void aStrangeKeyIdentifierOrSignatureIsNotTheOneThatAListMeans() throws Exception {
        X509CertificateHolder strange = TestIssuer.UTOPIA
                .signerDraft()
                .with(Extension.subjectKeyIdentifier, false, new DERPrintableString("none"))
                .signedBy(TestIssuer.UTOPIA.cscaSigner());
        X509CertificateHolder withoutBytes = new X509CertificateHolder(new DERSequence(new ASN1Encodable[] {
                    signer.toASN1Structure().getTBSCertificate(),
                    signer.getSignatureAlgorithm(),
                    new DERBitString(new byte[] {1, 0}, 3)
                })
                .getEncoded());
        SignerId key = new SignerId(new byte[] {1});
        DefectList defects = DefectListParser.parse(list(
                0,
                entry(
                        new DERTaggedObject(false, 0, new DEROctetString(key.getSubjectKeyIdentifier())),
                        new DERSet(new ASN1Encodable[] {first("1.1"), first("4.3")}))));
        DefectList hashed =
                DefectListParser.parse(list(0, entry(new DEROctetString(new byte[32]), new DERSet(first("1.1")))));
        assertThat(defects.of(strange)).isEmpty();
        assertThat(hashed.of(withoutBytes)).isEmpty();
        assertThat(new DefectParameters.CorrectedSigner(key).names(strange)).isFalse();
    }

    @Test
    void theNameThatASecurityObjectStatesFindsTheEntryWithoutACertificate() throws Exception {
        DefectList defects =
                DefectListParser.parse(list(0, entry(nameOf(signer), new DERSet(first("2.4", nameOf(other))))));
        assertThat(defects.of(new SignerId(signer.getIssuer(), signer.getSerialNumber())))
                .hasSize(1);
        assertThat(defects.of(new SignerId(other.getIssuer(), other.getSerialNumber())))
                .isEmpty();
        assertThat(defects.of(new SignerId(new byte[] {1}))).isEmpty();
    }

    @Test
    void anEntryThatCannotBeReadRefusesTheWholeList() throws Exception {
        DERSet revoked = new DERSet(first("1.1", new ASN1Enumerated(0)));
        for (byte[] list : List.of(
                list(2, entry(nameOf(signer), revoked)),
                list(0, entry(revoked)),
                list(0, entry(nameOf(signer))),
                list(0, entry(nameOf(signer), new DERSet())),
                list(0, new ASN1Integer(1)),
                new byte[] {0x30, (byte) 0x84, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
                new byte[0])) {
            assertThatThrownBy(() -> DefectListParser.parse(list)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aSignedListIsImportedPinnedAndReplaced() throws Exception {
        TrustDirectory directory = new TrustDirectory(folder.resolve("store"), Clock.fixed(NOW, ZoneOffset.UTC));
        byte[] content = list(0, entry(nameOf(signer), new DERSet(first("1.1", new ASN1Enumerated(3)))));
        ImportFile csca = ImportFile.of("csca.cer", utopia.certificate.getEncoded());
        ImportFile first = ImportFile.of("defects", utopia.defectList(NOW, content));
        ImportReport report = directory.importFiles(List.of(csca, first), Set.of(), sentence -> {});
        assertThat(report.complete()).isTrue();
        assertThat(report.generation().orElseThrow().pins())
                .extracting(Pin::kind)
                .containsExactly(TrustSource.Kind.DEFECT_LIST);
        assertThat(directory.load().defects().of(signer))
                .extracting(Defect::kind)
                .containsExactly(DefectKind.SIGNER_REVOKED);
        byte[] next = list(0, entry(nameOf(other), new DERSet(first("4.3"))));
        directory.importFiles(
                List.of(ImportFile.of("defects", utopia.defectList(NOW.plusSeconds(1), next))),
                Set.of(),
                sentence -> {});
        assertThat(directory.load().defects().of(signer)).isEmpty();
        assertThat(directory.load().defects().of(other)).hasSize(1);
        TestAuthority quazia = new TestAuthority("QZ");
        ImportReport refused = directory.importFiles(
                List.of(ImportFile.of("defects", quazia.defectList(NOW.plusSeconds(2), content))),
                Set.of(),
                sentence -> {});
        assertThat(refused.files().get(0).rejected())
                .extracting(Rejection::code)
                .containsExactly(RejectionCode.UNPINNED_SIGNER);
    }

    @Test
    void theFirstDefectListIsUnderACscaThatTheStoreHasOrThatIsGiven() throws Exception {
        TrustDirectory directory = new TrustDirectory(folder.resolve("store"), Clock.fixed(NOW, ZoneOffset.UTC));
        TestAuthority quazia = new TestAuthority("QZ");
        TestAuthority nobody = new TestAuthority("UT");
        byte[] content =
                list(0, entry(nameOf(signer), new DERSet(first("1.2", new DEROctetString(other.getEncoded())))));
        List<ImportFile> list = List.of(ImportFile.of("defects", nobody.defectList(NOW, content)));
        directory.importFiles(
                List.of(ImportFile.of("list", utopia.masterList(NOW, utopia.certificate, quazia.certificate))),
                Set.of(),
                sentence -> {});
        ImportReport refused = directory.importFiles(list, Set.of(), sentence -> {});
        assertThat(refused.generation()).isEmpty();
        assertThat(refused.files().get(0).rejected())
                .extracting(Rejection::code)
                .containsExactly(RejectionCode.UNPINNED_SIGNER);
        Fingerprint pin = Fingerprint.of(nobody.certificate.getEncoded());
        assertThat(directory.importFiles(list, Set.of(pin), sentence -> {}).complete())
                .isTrue();
        directory.rollback(OptionalInt.empty());
        ImportReport first = directory.importFiles(
                List.of(ImportFile.of("defects", quazia.defectList(NOW, content))), Set.of(), sentence -> {});
        assertThat(first.files().get(0).signature().orElseThrow().origin()).isEqualTo(Pin.Origin.FIRST_USE);
    }

    @Test
    void aDefectListSignerMayBeSilentAboutItsPurposeButNotHaveAnother() throws Exception {
        TrustDirectory directory = new TrustDirectory(folder.resolve("store"), Clock.fixed(NOW, ZoneOffset.UTC));
        byte[] content = list(0, entry(nameOf(signer), new DERSet(first("4.3"))));
        byte[] masterListSigner = utopia.signed(
                DefectKind.contentType(), content, Optional.of(new ASN1ObjectIdentifier("2.23.136.1.1.3")), NOW);
        byte[] silent = utopia.signed(DefectKind.contentType(), content, Optional.empty(), NOW);
        directory.importFiles(
                List.of(ImportFile.of("csca", utopia.certificate.getEncoded())), Set.of(), sentence -> {});
        assertThat(directory
                        .importFiles(List.of(ImportFile.of("defects", masterListSigner)), Set.of(), sentence -> {})
                        .files()
                        .get(0)
                        .rejected())
                .extracting(Rejection::code)
                .containsExactly(RejectionCode.SIGNER_NOT_ENTITLED);
        assertThat(directory
                        .importFiles(List.of(ImportFile.of("defects", silent)), Set.of(), sentence -> {})
                        .complete())
                .isTrue();
    }

    /** Somebody else wrote the other side from the same guideline. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theIssuersOwnListsAreReadInBothVersions(int version) throws Exception {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        CountrySigningAuthority authority =
                CountrySigningAuthority.establish(IssuingState.UTOPIA, clock, new SecureRandom());
        byte[] list = authority.defectList(DefectListOrder.empty()
                .inVersion(version)
                .with(DefectListOrder.Entry.of(
                                signer,
                                KnownDefect.certificateRevoked(1),
                                KnownDefect.certificateReplaced(other),
                                KnownDefect.dataGroupsMalformed(2),
                                KnownDefect.comSodDiscrepancy(new int[] {1, 2}, new int[] {1}),
                                KnownDefect.issuingCountryWrong("UT"),
                                KnownDefect.securityObjectInvalid(),
                                KnownDefect.powerDownRequired(),
                                KnownDefect.signerMalformed(2))
                        .hashedToo()));
        TrustDirectory directory = new TrustDirectory(folder.resolve("store"), clock);
        ImportReport report = directory.importFiles(
                List.of(ImportFile.of("csca", authority.certificate().getEncoded()), ImportFile.of("defects", list)),
                Set.of(),
                sentence -> {});
        assertThat(report.files()).allMatch(file -> file.rejected().isEmpty());
        List<Defect> defects = directory.load().defects().of(signer);
        assertThat(defects)
                .extracting(Defect::kind)
                .containsExactlyInAnyOrder(
                        DefectKind.SIGNER_REVOKED,
                        DefectKind.SIGNER_REPLACED,
                        DefectKind.DATA_GROUP_MALFORMED,
                        DefectKind.COM_SOD_DISCREPANCY,
                        DefectKind.ISSUING_COUNTRY_INCORRECT,
                        DefectKind.SECURITY_OBJECT_MALFORMED,
                        DefectKind.POWER_DOWN_REQUIRED,
                        DefectKind.SIGNER_MALFORMED);
        assertThat(defects).noneMatch(defect -> defect.parameters() instanceof DefectParameters.Unreadable);
        assertThat(defects).allMatch(defect -> defect.description().isEmpty() == (version == 1));
    }
}
