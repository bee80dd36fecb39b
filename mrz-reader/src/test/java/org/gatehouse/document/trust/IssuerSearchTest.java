// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.document.trust.Finding.Outcome;
import org.junit.jupiter.api.Test;

/** The search for the CSCA (BSI TR-03135-1 §5.6.4.3.3). */
class IssuerSearchTest {
    private static final TestIssuer UTOPIA = TestIssuer.UTOPIA;
    private static final KeyPair OTHER_KEY = TestKeys.ec("secp256r1", "another CSCA");
    private static final Instant NOW = CertificateDraft.NOW;

    /** The right key identifier, and another key. */
    private static final X509CertificateHolder IMPOSTOR = CertificateDraft.csca(OTHER_KEY)
            .with(
                    Extension.subjectKeyIdentifier,
                    false,
                    new SubjectKeyIdentifier(CertificateDraft.identifier(UTOPIA.cscaKey())))
            .signedBy(TestIssuer.ecdsa(OTHER_KEY));

    /** The right name, and another key. */
    private static final X509CertificateHolder NAMESAKE =
            CertificateDraft.csca(OTHER_KEY).signedBy(TestIssuer.ecdsa(OTHER_KEY));

    @Test
    void aCscaThatIsFoundByItsKeyIdentifierAndDidNotSignIsAFailure() {
        assertSigned(Outcome.BROKEN, UTOPIA.signer(), IMPOSTOR);
        assertSigned(Outcome.HOLDS, UTOPIA.signer(), IMPOSTOR, UTOPIA.csca());
        assertSigned(Outcome.HOLDS, UTOPIA.signer(), UTOPIA.csca(), IMPOSTOR);
    }

    @Test
    void aCscaThatIsFoundByItsNameAloneIsNeverAFailure() {
        assertSigned(Outcome.UNKNOWN, UTOPIA.signer(), NAMESAKE);
        assertSigned(Outcome.HOLDS, UTOPIA.signer(), NAMESAKE, UTOPIA.csca());
        X509CertificateHolder nameless =
                UTOPIA.signerDraft().without(Extension.authorityKeyIdentifier).signedBy(UTOPIA.cscaSigner());
        assertSigned(Outcome.HOLDS, nameless, NAMESAKE, UTOPIA.csca());
        assertSigned(Outcome.UNKNOWN, nameless, NAMESAKE);
        assertSigned(Outcome.UNKNOWN, nameless);
    }

    @Test
    void aCscaWithoutKeyIdentifierIsFoundByName() {
        X509CertificateHolder old = CertificateDraft.csca(UTOPIA.cscaKey())
                .without(Extension.subjectKeyIdentifier)
                .signedBy(UTOPIA.cscaSigner());
        assertSigned(Outcome.HOLDS, UTOPIA.signer(), NAMESAKE, old);
    }

    @Test
    void theKeyIdentifierOfAnotherCountryIsNotLookedAt() {
        X509CertificateHolder abroad =
                CertificateDraft.csca(UTOPIA.cscaKey()).subject("C=XO,CN=CSCA").signedBy(UTOPIA.cscaSigner());
        assertSigned(Outcome.UNKNOWN, UTOPIA.signer(), abroad);
        X509CertificateHolder impostorAbroad = CertificateDraft.csca(OTHER_KEY)
                .subject("C=XO,CN=CSCA")
                .with(
                        Extension.subjectKeyIdentifier,
                        false,
                        new SubjectKeyIdentifier(CertificateDraft.identifier(UTOPIA.cscaKey())))
                .signedBy(TestIssuer.ecdsa(OTHER_KEY));
        assertSigned(Outcome.UNKNOWN, UTOPIA.signer(), impostorAbroad);
    }

    @Test
    void aNameInOtherLettersAndSpacesIsTheSameName() {
        X509CertificateHolder csca = CertificateDraft.csca(UTOPIA.cscaKey())
                .subject("C=ut,O=TEST,CN=csca")
                .without(Extension.subjectKeyIdentifier)
                .signedBy(UTOPIA.cscaSigner());
        assertSigned(Outcome.HOLDS, UTOPIA.signer(), csca);
    }

    @Test
    void aKeyThatIsNotSupportedDecidesNothing() {
        X509CertificateHolder strange = CertificateDraft.csca(UTOPIA.cscaKey())
                .key(new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.dhKeyAgreement, DERNull.INSTANCE), new byte[65]))
                .signedBy(UTOPIA.cscaSigner());
        PassiveVerdict verdict = TestIssuer.verify(UTOPIA.object().sod(), List.of(strange), List.of());
        assertThat(verdict.dsSignature().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.dsSignature().detail()).contains("not supported");
        assertSigned(Outcome.BROKEN, UTOPIA.signer(), strange, IMPOSTOR);
    }

    @Test
    void aLinkCertificateIsAnAnchorAsItStands() {
        // The old key, which nobody has here, signed the new one's certificate.
        X509CertificateHolder link = CertificateDraft.csca(UTOPIA.cscaKey())
                .issuer("C=UT,CN=old CSCA")
                .with(
                        Extension.authorityKeyIdentifier,
                        false,
                        new AuthorityKeyIdentifier(CertificateDraft.identifier(OTHER_KEY)))
                .signedBy(TestIssuer.ecdsa(OTHER_KEY));
        assertSigned(Outcome.HOLDS, UTOPIA.signer(), link);
    }

    @Test
    void ofSeveralCertificatesOfOneKeyAValidThenASelfSignedThenTheLongestOneIsNamed() {
        CertificateDraft expired =
                CertificateDraft.csca(UTOPIA.cscaKey()).valid(NOW.minusSeconds(20), NOW.minusSeconds(10));
        X509CertificateHolder over = expired.signedBy(UTOPIA.cscaSigner());
        X509CertificateHolder link = CertificateDraft.csca(UTOPIA.cscaKey())
                .issuer("C=UT,CN=old CSCA")
                .valid(NOW, NOW.plusSeconds(86_400L * 9000))
                .signedBy(TestIssuer.ecdsa(OTHER_KEY));
        X509CertificateHolder shorter = CertificateDraft.csca(UTOPIA.cscaKey())
                .valid(NOW, NOW.plusSeconds(10))
                .signedBy(UTOPIA.cscaSigner());
        assertThat(issuer(over, link)).isEqualTo(link);
        assertThat(issuer(link, over)).isEqualTo(link);
        assertThat(issuer(link, UTOPIA.csca())).isEqualTo(UTOPIA.csca());
        assertThat(issuer(UTOPIA.csca(), link)).isEqualTo(UTOPIA.csca());
        assertThat(issuer(shorter, UTOPIA.csca())).isEqualTo(UTOPIA.csca());
        assertThat(issuer(UTOPIA.csca(), shorter)).isEqualTo(UTOPIA.csca());
        assertThat(issuer(over)).isEqualTo(over);
    }

    private static X509CertificateHolder issuer(X509CertificateHolder... anchors) {
        return TestIssuer.verify(UTOPIA.object().sod(), List.of(anchors), List.of())
                .csca()
                .orElseThrow()
                .certificate();
    }

    private static void assertSigned(Outcome expected, X509CertificateHolder signer, X509CertificateHolder... anchors) {
        PassiveVerdict verdict = TestIssuer.verify(UTOPIA.object(signer).sod(), List.of(anchors), List.of());
        assertThat(verdict.signature().holds()).isTrue();
        assertThat(verdict.dsSignature().outcome()).isEqualTo(expected);
        assertThat(verdict.csca().isPresent()).isEqualTo(expected == Outcome.HOLDS);
        if (expected != Outcome.HOLDS) {
            assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.cscaValidity().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(verdict.dsRevocation().outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }
}
