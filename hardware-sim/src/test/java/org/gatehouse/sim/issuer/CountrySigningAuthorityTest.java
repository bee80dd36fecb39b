// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.icao.CscaMasterList;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PrivateKeyUsagePeriod;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.util.Selector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountrySigningAuthorityTest {

    static Stream<TestState> states() {
        return Stream.of(States.UTOPIA, States.QUAZIA, States.ZEPHYRIA);
    }

    @ParameterizedTest
    @MethodSource("states")
    void certifiesItselfWithTheExtensionsOfDoc9303Part12(TestState state) throws Exception {
        X509CertificateHolder certificate = state.authority().certificate();
        assertThat(certificate.isSignatureValid(verifier(certificate))).isTrue();
        assertThat(certificate.getVersionNumber()).isEqualTo(3);
        assertThat(certificate.getSerialNumber().signum()).isPositive();
        assertThat(certificate.getSerialNumber().toByteArray()).hasSizeLessThanOrEqualTo(20);
        assertThat(certificate.getSubject()).isEqualTo(certificate.getIssuer());
        assertThat(certificate.getSubject().toString())
                .startsWith("C=" + state.authority().state().certificateCountry() + ",");
        BasicConstraints constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        assertThat(constraints.isCA()).isTrue();
        assertThat(constraints.getPathLenConstraint()).isZero();
        assertThat(certificate.getCriticalExtensionOIDs())
                .isEqualTo(java.util.Set.of(Extension.basicConstraints, Extension.keyUsage));
        KeyUsage usage = KeyUsage.fromExtensions(certificate.getExtensions());
        assertThat(usage.getPadBits()).isEqualTo(1);
        assertThat(usage.getBytes()).containsExactly(KeyUsage.keyCertSign | KeyUsage.cRLSign);
        assertThat(keyIdentifier(certificate)).isEqualTo(authorityKeyIdentifier(certificate));
        GeneralName[] names = GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName)
                .getNames();
        assertThat(names[0].getName()).isInstanceOf(DERIA5String.class);
        assertThat(names[1].getName())
                .hasToString("L=" + state.authority().state().code());
    }

    @ParameterizedTest
    @MethodSource("states")
    void appointsSignersThatVerifyUnderIt(TestState state) throws Exception {
        X509CertificateHolder authority = state.authority().certificate();
        X509CertificateHolder signer = state.signer().certificate();
        assertThat(signer.isSignatureValid(verifier(authority))).isTrue();
        assertThat(signer.getIssuer()).isEqualTo(authority.getSubject());
        assertThat(authorityKeyIdentifier(signer)).isEqualTo(keyIdentifier(authority));
        assertThat(KeyUsage.fromExtensions(signer.getExtensions()).getBytes()[0] & 0xFF)
                .isEqualTo(KeyUsage.digitalSignature);
        assertThat(signer.getExtension(Extension.basicConstraints)).isNull();
        assertThat(signer.isValidOn(Date.from(Orders.NOW))).isTrue();
        assertThat(signer.getNotAfter()).isAfter(Date.from(Orders.NOW.plus(Duration.ofDays(3653))));
        assertThat(authority.getNotAfter()).isAfter(signer.getNotAfter());
    }

    @Test
    void namesTheDocumentTypesThatASignerMaySign() {
        Extension extension = States.UTOPIA
                .signer()
                .certificate()
                .getExtension(new org.bouncycastle.asn1.ASN1ObjectIdentifier("2.23.136.1.1.6.2"));
        assertThat(extension.isCritical()).isFalse();
        assertThat(ASN1Sequence.getInstance(extension.getParsedValue())).hasToString("[0, [I, P]]");
    }

    @Test
    void limitsTheUseOfTheKeysToLessThanTheValidityOfTheirCertificates() {
        for (X509CertificateHolder certificate : List.of(
                States.UTOPIA.authority().certificate(), States.UTOPIA.signer().certificate())) {
            PrivateKeyUsagePeriod period = PrivateKeyUsagePeriod.getInstance(
                    certificate.getExtension(Extension.privateKeyUsagePeriod).getParsedValue());
            assertThat(period.getNotBefore().getTimeString()).hasSize(15).endsWith("Z");
            assertThat(period.getNotAfter().getTimeString())
                    .isGreaterThan("20260302093000Z")
                    .isLessThan(certificate.getNotAfter().toInstant().toString().replaceAll("[-:T]", ""));
        }
    }

    @Test
    void writesCurvesAsExplicitParametersWithCofactorAndUncompressedBasePoint() throws Exception {
        for (TestState state : List.of(States.UTOPIA, States.ZEPHYRIA)) {
            for (X509CertificateHolder certificate :
                    List.of(state.authority().certificate(), state.signer().certificate())) {
                ASN1Sequence parameters = ASN1Sequence.getInstance(
                        certificate.getSubjectPublicKeyInfo().getAlgorithm().getParameters());
                assertThat(parameters.size()).isEqualTo(6);
                assertThat(X9ECParameters.getInstance(parameters).getBaseEntry().isPointCompressed())
                        .isFalse();
                assertThat(certificate
                                .getSubjectPublicKeyInfo()
                                .getPublicKeyData()
                                .getOctets()[0])
                        .isEqualTo((byte) 4);
            }
        }
    }

    @Test
    void signsWithAnotherFamilyInEachState() {
        assertThat(algorithms(States.UTOPIA)).containsExactly("1.2.840.10045.4.3.3", "1.2.840.10045.4.3.3");
        assertThat(algorithms(States.QUAZIA)).containsExactly("1.2.840.113549.1.1.10", "1.2.840.113549.1.1.10");
    }

    @Test
    void revokesExactlyTheSignersItIsTold() throws Exception {
        CountrySigningAuthority authority = States.UTOPIA.authority();
        DocumentSigner revoked = authority.appointDocumentSigner();
        X509CRLHolder empty = authority.revocationList();
        X509CRLHolder list = authority.revocationList(revoked);
        assertThat(empty.isSignatureValid(verifier(authority.certificate()))).isTrue();
        assertThat(empty.getRevokedCertificates()).isEmpty();
        assertThat(list.isSignatureValid(verifier(authority.certificate()))).isTrue();
        assertThat(list.getRevokedCertificate(revoked.certificate().getSerialNumber()))
                .isNotNull()
                .satisfies(entry -> assertThat(entry.hasExtensions()).isFalse());
        assertThat(list.getRevokedCertificate(
                        States.UTOPIA.signer().certificate().getSerialNumber()))
                .isNull();
        assertThat(list.getThisUpdate()).isEqualTo(Date.from(Orders.NOW));
        assertThat(list.getNextUpdate()).isEqualTo(Date.from(Orders.NOW.plus(Duration.ofDays(90))));
        assertThat(list.getExtension(Extension.cRLNumber)).isNotNull();
        assertThat(AuthorityKeyIdentifier.fromExtensions(list.getExtensions()).getKeyIdentifierOctets())
                .isEqualTo(keyIdentifier(authority.certificate()));
    }

    @ParameterizedTest
    @MethodSource("states")
    void signsAMasterListOfItsPeers(TestState state) throws Exception {
        List<X509CertificateHolder> peers =
                states().map(peer -> peer.authority().certificate()).toList();
        CMSSignedData list = new CMSSignedData(state.authority().masterList(peers));
        assertThat(list.getSignedContentTypeOID()).isEqualTo("2.23.136.1.1.2");
        CscaMasterList content =
                CscaMasterList.getInstance(list.getSignedContent().getContent());
        assertThat(content.getVersion()).isZero();
        assertThat(Arrays.stream(content.getCertStructs()).map(X509CertificateHolder::new))
                .containsExactlyInAnyOrderElementsOf(peers);

        SignerInformation information = list.getSignerInfos().iterator().next();
        assertThat(information.getSID().getSubjectKeyIdentifier()).isNotNull();
        @SuppressWarnings("unchecked")
        X509CertificateHolder signer = (X509CertificateHolder) list.getCertificates()
                .getMatches((Selector<X509CertificateHolder>) information.getSID())
                .iterator()
                .next();
        assertThat(signer.isSignatureValid(verifier(state.authority().certificate())))
                .isTrue();
        assertThat(signer.getExtension(Extension.extendedKeyUsage).isCritical()).isTrue();
        assertThat(information.verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(PassiveAuthentication.PROVIDER)
                        .build(signer)))
                .isTrue();
        assertThat(list.getCertificates().getMatches(null))
                .contains(state.authority().certificate())
                .hasSize(2);
    }

    @Test
    void isReproducedByItsSeed() throws Exception {
        TestState again = TestState.establish(IssuingState.UTOPIA, Orders.CLOCK, Orders.seeded("UTOPIA"));
        TestState other = TestState.establish(IssuingState.UTOPIA, Orders.CLOCK, Orders.seeded("other"));
        TestState first = TestState.establish(IssuingState.UTOPIA, Orders.CLOCK, Orders.seeded("UTOPIA"));
        assertThat(first.signer().certificate()).isEqualTo(again.signer().certificate());
        assertThat(first.signer().certificate()).isNotEqualTo(other.signer().certificate());
        PassportOrder order = Orders.specimen(PortraitCoding.JPEG2000, AccessProtocols.PACE);
        IssuedPassport one = first.issuer().issue(order);
        IssuedPassport two = again.issuer().issue(order);
        one.files().forEach((fid, content) -> assertThat(two.files().get(fid)).isEqualTo(content));
    }

    private static List<String> algorithms(TestState state) {
        return Stream.of(state.authority().certificate(), state.signer().certificate())
                .map(certificate ->
                        certificate.getSignatureAlgorithm().getAlgorithm().getId())
                .toList();
    }

    private static byte[] keyIdentifier(X509CertificateHolder certificate) {
        return SubjectKeyIdentifier.fromExtensions(certificate.getExtensions()).getKeyIdentifier();
    }

    private static byte[] authorityKeyIdentifier(X509CertificateHolder certificate) {
        return AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions())
                .getKeyIdentifierOctets();
    }

    private static ContentVerifierProvider verifier(X509CertificateHolder certificate) throws Exception {
        return new JcaContentVerifierProviderBuilder()
                .setProvider(PassiveAuthentication.PROVIDER)
                .build(certificate);
    }
}
