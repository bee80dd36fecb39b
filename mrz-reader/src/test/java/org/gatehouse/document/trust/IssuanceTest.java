// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who signed what: a signature alone is not enough, and neither is a name. */
class IssuanceTest {
    private static TestAuthority utopia;
    private static TestAuthority namesake;
    private static TestAuthority quazia;
    private static X509CertificateHolder documentSigner;

    @BeforeAll
    static void authorities() throws Exception {
        utopia = new TestAuthority("UT");
        namesake = new TestAuthority("UT");
        quazia = new TestAuthority("QZ");
        documentSigner = utopia.documentSigner();
    }

    @Test
    void aCertificateIsItsIssuersAndNobodyElses() {
        assertThat(Issuance.signed(utopia.certificate, documentSigner)).isTrue();
        assertThat(Issuance.signed(utopia.certificate, utopia.certificate)).isTrue();
        assertThat(Issuance.signed(namesake.certificate, documentSigner)).isFalse();
        assertThat(Issuance.signed(quazia.certificate, documentSigner)).isFalse();
        assertThat(Issuance.signed(documentSigner, utopia.certificate)).isFalse();
        assertThat(Issuance.standing(documentSigner, List.of(namesake.certificate, quazia.certificate)))
                .isEqualTo(TrustObject.Standing.UNRESOLVED);
        assertThat(Issuance.standing(documentSigner, List.of(quazia.certificate, utopia.certificate)))
                .isEqualTo(TrustObject.Standing.SIGNED_BY_KNOWN);
    }

    @Test
    void aKeyThatCannotBeUsedHasSignedNothing() throws Exception {
        X509CertificateHolder keyless = withKey(
                utopia.certificate,
                new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10045.2.1")), new byte[] {4}));
        assertThat(Issuance.signed(keyless, documentSigner)).isFalse();
        assertThat(Issuance.signed(keyless, utopia.revocationList(TestAuthority.NOW)))
                .isFalse();
    }

    @Test
    void aRevocationListIsItsIssuersAndOfItsCountry() throws Exception {
        X509CRLHolder list = utopia.revocationList(TestAuthority.NOW);
        assertThat(Issuance.signed(utopia.certificate, list)).isTrue();
        assertThat(Issuance.signed(namesake.certificate, list)).isFalse();
        // The same key under another country's name.
        X509CertificateHolder abroad = withName(utopia.certificate, new X500Name("C=QZ,CN=CSCA"));
        assertThat(Issuance.signed(abroad, list)).isFalse();
    }

    /** A name and a key identifier are both hints, and without either a signature is not looked at. */
    @Test
    void aKeyUnderAnotherNameAndWithoutItsIdentifierIsNotTried() {
        X509CertificateHolder stranger = withName(utopia.certificate, new X500Name("C=UT,CN=Nobody"));
        assertThat(Issuance.signed(stranger, documentSigner)).isFalse();
    }

    private static X509CertificateHolder withKey(X509CertificateHolder of, SubjectPublicKeyInfo key) {
        return changed(of, of.getSubject(), key);
    }

    /** Without extensions. */
    private static X509CertificateHolder withName(X509CertificateHolder of, X500Name name) {
        return changed(of, name, of.getSubjectPublicKeyInfo());
    }

    private static X509CertificateHolder changed(X509CertificateHolder of, X500Name name, SubjectPublicKeyInfo key) {
        TBSCertificate signed = of.toASN1Structure().getTBSCertificate();
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(signed.getSerialNumber());
        generator.setIssuer(signed.getIssuer());
        generator.setStartDate(signed.getStartDate());
        generator.setEndDate(signed.getEndDate());
        generator.setSubject(name);
        generator.setSubjectPublicKeyInfo(key);
        generator.setSignature(signed.getSignature());
        return new X509CertificateHolder(Certificate.getInstance(new DERSequence(new ASN1Encodable[] {
            generator.generateTBSCertificate(), of.getSignatureAlgorithm(), new DERBitString(of.getSignature())
        })));
    }
}
