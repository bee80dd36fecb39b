// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A PKI as varied as the world's: each order makes the one oddity that it names. */
class CertificateOrderTest {
    private static final CountrySigningAuthority UTOPIA = States.UTOPIA.authority();
    private static final CertificateOrder AUTHORITY = CertificateOrder.ofAuthority(IssuingState.UTOPIA, Orders.NOW);

    @Test
    void linksTwoAuthoritiesOfOneNameByKeyAlone() throws Exception {
        CountrySigningAuthority successor = UTOPIA.succeededBy(AUTHORITY);
        X509CertificateHolder link = UTOPIA.linkTo(successor);
        assertThat(link.getSubject()).isEqualTo(link.getIssuer());
        assertThat(link.getSubjectPublicKeyInfo())
                .isEqualTo(successor.certificate().getSubjectPublicKeyInfo());
        assertThat(signs(UTOPIA.certificate(), link)).isTrue();
        assertThat(signs(successor.certificate(), link)).isFalse();
        assertThat(authorityKey(link)).isEqualTo(subjectKey(UTOPIA.certificate()));
        assertThat(subjectKey(link)).isEqualTo(subjectKey(successor.certificate()));
        assertThat(successor.certificate().getSubject())
                .isEqualTo(UTOPIA.certificate().getSubject());
        assertThat(link.getExtension(new ASN1ObjectIdentifier("2.23.136.1.1.6.1")))
                .isNull();
    }

    @Test
    void linksAnAuthorityOfAnotherNameAndAnotherFamilyOfKeys() throws Exception {
        CountrySigningAuthority rsa = CountrySigningAuthority.establish(
                IssuingState.UTOPIA,
                AUTHORITY.keyed(SignatureProfile.pkcs1(1024, HashAlgorithm.SHA_256)),
                Orders.CLOCK,
                Orders.seeded("link"));
        CountrySigningAuthority successor = rsa.succeededBy(AUTHORITY.named("Country Signing CA 2"));
        X509CertificateHolder link = rsa.linkTo(successor);
        assertThat(link.getSubject()).isNotEqualTo(link.getIssuer());
        assertThat(link.getSignatureAlgorithm().getAlgorithm().getId()).isEqualTo("1.2.840.113549.1.1.11");
        assertThat(link.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm().getId())
                .isEqualTo("1.2.840.10045.2.1");
        assertThat(signs(rsa.certificate(), link)).isTrue();
        assertThat(link.getExtension(new ASN1ObjectIdentifier("2.23.136.1.1.6.1"))
                        .isCritical())
                .isFalse();
        DocumentSigner signer = successor.appointDocumentSigner();
        assertThat(signer.certificate().getIssuer()).isEqualTo(link.getSubject());
        assertThat(signs(link, signer.certificate())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(CertificateExtension.class)
    void leavesOutExactlyTheExtensionThatIsNotWanted(CertificateExtension unwanted) throws Exception {
        CertificateOrder order = switch (unwanted) {
            case BASIC_CONSTRAINTS -> AUTHORITY;
            case EXTENDED_KEY_USAGE -> CertificateOrder.ofMasterListSigner(IssuingState.UTOPIA, Orders.NOW);
            default -> UTOPIA.documentSignerOrder();
        };
        int whole = certified(order).getExtensionOIDs().size();
        X509CertificateHolder without = certified(order.without(unwanted));
        int missing = unwanted == CertificateExtension.ALTERNATIVE_NAMES ? 2 : 1;
        assertThat(without.getExtensionOIDs()).hasSize(whole - missing);
        assertThat(signs(UTOPIA.certificate(), without)).isTrue();
    }

    @Test
    void appointsSignersForCertainDocuments() throws Exception {
        X509CertificateHolder signer = certified(UTOPIA.documentSignerOrder().forDocumentTypes("V", "AC"));
        Extension types = signer.getExtension(new ASN1ObjectIdentifier("2.23.136.1.1.6.2"));
        assertThat(ASN1Sequence.getInstance(types.getParsedValue())).hasToString("[0, [V, AC]]");
    }

    @Test
    void appointsSignersOfAnotherCountryOrNoneOrInSmallLetters() throws Exception {
        CertificateOrder order = UTOPIA.documentSignerOrder();
        assertThat(certified(order.inCountry("QZ")).getSubject().toString()).startsWith("C=QZ,");
        assertThat(certified(order.inCountry("uT")).getSubject().toString()).startsWith("C=uT,");
        assertThat(certified(order.inCountry("")).getSubject().toString()).startsWith("O=");
    }

    @Test
    void appointsSignersForOtherUsesAndTimes() throws Exception {
        CertificateOrder order = UTOPIA.documentSignerOrder();
        X509CertificateHolder wrong = certified(order.forUsage(KeyUsage.keyEncipherment));
        assertThat(KeyUsage.fromExtensions(wrong.getExtensions()).hasUsages(KeyUsage.digitalSignature))
                .isFalse();
        X509CertificateHolder early = certified(order.valid(CertificatePeriod.ofTomorrow(Orders.NOW)));
        assertThat(early.getNotBefore()).isAfter(Date.from(Orders.NOW));
        X509CertificateHolder late = CountrySigningAuthority.establish(
                        IssuingState.UTOPIA,
                        AUTHORITY.valid(CertificatePeriod.ofExpiredAuthority(Orders.NOW)),
                        Orders.CLOCK,
                        Orders.seeded("late"))
                .certificate();
        assertThat(late.getNotAfter()).isBefore(Date.from(Orders.NOW));
        assertThat(signs(late, late)).isTrue();
    }

    @Test
    void establishesTwoAuthoritiesThatOnlyTheirKeysTellApart() throws Exception {
        X509CertificateHolder other = UTOPIA.succeededBy(AUTHORITY.without(
                        CertificateExtension.AUTHORITY_KEY_IDENTIFIER, CertificateExtension.SUBJECT_KEY_IDENTIFIER))
                .certificate();
        assertThat(other.getSubject()).isEqualTo(UTOPIA.certificate().getSubject());
        assertThat(other.getExtension(Extension.subjectKeyIdentifier)).isNull();
        assertThat(other.getExtension(Extension.authorityKeyIdentifier)).isNull();
        assertThat(signs(other, other)).isTrue();
    }

    private static X509CertificateHolder certified(CertificateOrder order) throws IssuanceException {
        return UTOPIA.appointDocumentSigner(order).certificate();
    }

    static boolean signs(X509CertificateHolder issuer, X509CertificateHolder subject) throws Exception {
        return subject.isSignatureValid(new JcaContentVerifierProviderBuilder()
                .setProvider(PassiveAuthentication.PROVIDER)
                .build(issuer.getSubjectPublicKeyInfo()));
    }

    private static byte[] subjectKey(X509CertificateHolder certificate) {
        return SubjectKeyIdentifier.fromExtensions(certificate.getExtensions()).getKeyIdentifier();
    }

    private static byte[] authorityKey(X509CertificateHolder certificate) {
        return AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions())
                .getKeyIdentifierOctets();
    }
}
