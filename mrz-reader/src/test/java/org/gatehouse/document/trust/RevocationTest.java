// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.gatehouse.document.trust.Finding.Outcome;
import org.junit.jupiter.api.Test;

/** Revocation lists (BSI TR-03135-1 §5.6.4.3.5; Doc 9303-12 §7.1.4). */
class RevocationTest {
    private static final TestIssuer UTOPIA = TestIssuer.UTOPIA;
    private static final Instant NOW = CertificateDraft.NOW;
    private static final X500Name NAME = new X500Name("C=UT,O=Test,CN=CSCA");
    private static final X500Name NEW_NAME = new X500Name("C=UT,O=Test,CN=new CSCA");
    private static final BigInteger SIGNER = UTOPIA.signer().getSerialNumber();
    private static final KeyPair SUCCESSOR_KEY = TestKeys.ec("secp256r1", "successor");

    @Test
    void whatAListNamesIsRevokedAndEverythingElseIsNot() {
        assertRevocation(Outcome.BROKEN, list(NAME, NOW, NOW.plusSeconds(60), revoking(SIGNER)));
        assertRevocation(Outcome.HOLDS, list(NAME, NOW, NOW.plusSeconds(60), revoking(BigInteger.TWO)));
        assertRevocation(Outcome.HOLDS, list(NAME, NOW, NOW.plusSeconds(60), nothing()));
        assertRevocation(Outcome.UNKNOWN);
    }

    @Test
    void bothEndsBelongToTheTimeOfAList() {
        assertRevocation(Outcome.HOLDS, list(NAME, NOW, NOW, nothing()));
        assertRevocation(Outcome.UNKNOWN, list(NAME, NOW.minusSeconds(60), NOW.minusSeconds(1), nothing()));
        assertRevocation(Outcome.UNKNOWN, list(NAME, NOW.plusSeconds(1), NOW.plusSeconds(60), nothing()));
    }

    @Test
    void aListOutsideItsTimeStillRevokes() {
        assertRevocation(Outcome.BROKEN, list(NAME, NOW.minusSeconds(60), NOW.minusSeconds(1), revoking(SIGNER)));
        assertRevocation(Outcome.BROKEN, list(NAME, NOW.plusSeconds(1), NOW.plusSeconds(60), revoking(SIGNER)));
    }

    @Test
    void aListWithoutAnEndSaysNothingOfToday() {
        X509CRLHolder endless = new X509v2CRLBuilder(NAME, Date.from(NOW)).build(UTOPIA.cscaSigner());
        assertRevocation(Outcome.UNKNOWN, endless);
    }

    @Test
    void ofSeveralListsOneThatRevokesAndOneThatIsOfTodayAreEnough() {
        X509CRLHolder stale = list(NAME, NOW.minusSeconds(60), NOW.minusSeconds(1), nothing());
        X509CRLHolder fresh = list(NAME, NOW, NOW.plusSeconds(60), nothing());
        X509CRLHolder revoking = list(NAME, NOW.minusSeconds(60), NOW.minusSeconds(1), revoking(SIGNER));
        assertRevocation(Outcome.HOLDS, stale, fresh);
        assertRevocation(Outcome.BROKEN, fresh, revoking);
    }

    @Test
    void aListOfAnotherIssuerOrOfNobodySaysNothing() {
        assertRevocation(
                Outcome.UNKNOWN, list(new X500Name("C=UT,CN=Else"), NOW, NOW.plusSeconds(60), revoking(SIGNER)));
        assertRevocation(
                Outcome.UNKNOWN,
                list(NAME, NOW, NOW.plusSeconds(60), revoking(SIGNER), TestIssuer.ecdsa(SUCCESSOR_KEY)));
        X509CertificateHolder abroad =
                CertificateDraft.csca(SUCCESSOR_KEY).subject("C=XO,CN=CSCA").signedBy(TestIssuer.ecdsa(SUCCESSOR_KEY));
        X509CRLHolder foreign = list(NAME, NOW, NOW.plusSeconds(60), revoking(SIGNER), TestIssuer.ecdsa(SUCCESSOR_KEY));
        assertRevocation(Outcome.UNKNOWN, List.of(UTOPIA.csca(), abroad), foreign);
    }

    @Test
    void aSuccessorUnderTheSameNameSignsForHisPredecessor() {
        X509CertificateHolder successor =
                CertificateDraft.csca(SUCCESSOR_KEY).signedBy(TestIssuer.ecdsa(SUCCESSOR_KEY));
        for (Consumer<X509v2CRLBuilder> content : List.of(nothing(), named(SUCCESSOR_KEY), named(UTOPIA.cscaKey()))) {
            X509CRLHolder list = list(NAME, NOW, NOW.plusSeconds(60), content, TestIssuer.ecdsa(SUCCESSOR_KEY));
            assertRevocation(Outcome.HOLDS, List.of(UTOPIA.csca(), successor), list);
            assertRevocation(Outcome.HOLDS, List.of(successor, UTOPIA.csca()), list);
        }
    }

    @Test
    void aSuccessorUnderANewNameSignsForThePredecessorWhoMadeALinkToHim() {
        X509CertificateHolder link = CertificateDraft.csca(SUCCESSOR_KEY)
                .subject(NEW_NAME.toString())
                .issuer(NAME.toString())
                .signedBy(UTOPIA.cscaSigner());
        X509CertificateHolder unlinked = CertificateDraft.csca(SUCCESSOR_KEY)
                .subject(NEW_NAME.toString())
                .issuer(NEW_NAME.toString())
                .signedBy(TestIssuer.ecdsa(SUCCESSOR_KEY));
        ContentSigner key = TestIssuer.ecdsa(SUCCESSOR_KEY);
        X509CRLHolder empty = list(NEW_NAME, NOW, NOW.plusSeconds(60), nothing(), key);
        X509CRLHolder revoking = list(NEW_NAME, NOW, NOW.plusSeconds(60), revoking(SIGNER), key);
        X509CRLHolder named = list(NEW_NAME, NOW, NOW.plusSeconds(60), revoking(SIGNER, NAME), key);
        X509CRLHolder another = list(NEW_NAME, NOW, NOW.plusSeconds(60), revoking(SIGNER, new X500Name("C=UT")), key);
        assertRevocation(Outcome.HOLDS, List.of(UTOPIA.csca(), link), empty);
        // A serial number alone may be that of a certificate of the successor's own.
        assertRevocation(Outcome.UNKNOWN, List.of(UTOPIA.csca(), link), revoking);
        assertRevocation(Outcome.BROKEN, List.of(UTOPIA.csca(), link), revoking, named);
        assertRevocation(Outcome.BROKEN, List.of(UTOPIA.csca(), link), named);
        assertRevocation(Outcome.UNKNOWN, List.of(UTOPIA.csca(), link), another);
        assertRevocation(Outcome.UNKNOWN, List.of(UTOPIA.csca(), unlinked), empty);
    }

    @Test
    void aListThatMayBeOfSomeCertificatesOnlyRevokesAndClearsNobody() {
        IssuingDistributionPoint some = new IssuingDistributionPoint(null, false, true, null, false, false);
        assertRevocation(
                Outcome.UNKNOWN,
                list(NAME, NOW, NOW.plusSeconds(60), l -> with(l, Extension.issuingDistributionPoint, some)));
        assertRevocation(Outcome.BROKEN, list(NAME, NOW, NOW.plusSeconds(60), l -> {
            with(l, Extension.issuingDistributionPoint, some);
            revoking(SIGNER).accept(l);
        }));
        assertRevocation(
                Outcome.HOLDS,
                list(NAME, NOW, NOW.plusSeconds(60), l -> with(l, Extension.cRLNumber, new ASN1Integer(7))));
    }

    @Test
    void aListThatNamesItsKeyInNonsenseIsTriedAsIfItNamedNone() {
        assertRevocation(
                Outcome.HOLDS,
                list(
                        NAME,
                        NOW,
                        NOW.plusSeconds(60),
                        l -> with(l, Extension.authorityKeyIdentifier, new DERPrintableString("me"))));
    }

    @Test
    void aRevokedCscaIsTrustedNoMore() {
        PassiveVerdict verdict = TestIssuer.verify(
                UTOPIA.object(UTOPIA.signerDraft()
                                .serial(BigInteger.valueOf(77))
                                .signedBy(UTOPIA.cscaSigner()))
                        .sod(),
                List.of(UTOPIA.csca()),
                List.of(list(
                        NAME, NOW, NOW.plusSeconds(60), revoking(UTOPIA.csca().getSerialNumber()))));
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verdict.dsRevocation().holds()).isTrue();
        assertThat(verdict.dsSignature().holds()).isTrue();
    }

    @Test
    void aCscaThatItsSuccessorMayHaveRevokedIsInDoubt() {
        X509CertificateHolder link = CertificateDraft.csca(SUCCESSOR_KEY)
                .subject(NEW_NAME.toString())
                .issuer(NAME.toString())
                .signedBy(UTOPIA.cscaSigner());
        X509CertificateHolder signer =
                UTOPIA.signerDraft().serial(BigInteger.valueOf(77)).signedBy(UTOPIA.cscaSigner());
        X509CRLHolder list = list(
                NEW_NAME,
                NOW,
                NOW.plusSeconds(60),
                revoking(UTOPIA.csca().getSerialNumber()),
                TestIssuer.ecdsa(SUCCESSOR_KEY));
        PassiveVerdict verdict =
                TestIssuer.verify(UTOPIA.object(signer).sod(), List.of(UTOPIA.csca(), link), List.of(list));
        assertThat(verdict.dsRevocation().holds()).isTrue();
        assertThat(verdict.trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    private static void assertRevocation(Outcome expected, X509CRLHolder... lists) {
        assertRevocation(expected, List.of(UTOPIA.csca()), lists);
    }

    private static void assertRevocation(
            Outcome expected, List<X509CertificateHolder> anchors, X509CRLHolder... lists) {
        PassiveVerdict verdict = TestIssuer.verify(UTOPIA.object().sod(), anchors, List.of(lists));
        assertThat(verdict.dsRevocation().outcome()).isEqualTo(expected);
        assertThat(verdict.dsSignature().holds()).isTrue();
    }

    private static X509CRLHolder list(X500Name name, Instant from, Instant to, Consumer<X509v2CRLBuilder> content) {
        return list(name, from, to, content, UTOPIA.cscaSigner());
    }

    private static X509CRLHolder list(
            X500Name name, Instant from, Instant to, Consumer<X509v2CRLBuilder> content, ContentSigner signer) {
        X509v2CRLBuilder list = new X509v2CRLBuilder(name, Date.from(from)).setNextUpdate(Date.from(to));
        content.accept(list);
        return list.build(signer);
    }

    private static Consumer<X509v2CRLBuilder> nothing() {
        return list -> {};
    }

    private static Consumer<X509v2CRLBuilder> named(KeyPair key) {
        return list -> with(
                list, Extension.authorityKeyIdentifier, new AuthorityKeyIdentifier(CertificateDraft.identifier(key)));
    }

    private static Consumer<X509v2CRLBuilder> revoking(BigInteger serial) {
        return list -> list.addCRLEntry(serial, Date.from(NOW), CRLReason.keyCompromise);
    }

    private static Consumer<X509v2CRLBuilder> revoking(BigInteger serial, X500Name issuer) {
        return list -> {
            try {
                ExtensionsGenerator extensions = new ExtensionsGenerator();
                extensions.addExtension(Extension.certificateIssuer, true, new GeneralNames(new GeneralName(issuer)));
                // Only an indirect list may have entries of other issuers (RFC 5280 §5.3.3).
                with(
                        list,
                        Extension.issuingDistributionPoint,
                        new IssuingDistributionPoint(null, false, false, null, true, false));
                list.addCRLEntry(serial, Date.from(NOW), extensions.generate());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static void with(
            X509v2CRLBuilder list,
            org.bouncycastle.asn1.ASN1ObjectIdentifier type,
            org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            list.addExtension(type, true, value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
