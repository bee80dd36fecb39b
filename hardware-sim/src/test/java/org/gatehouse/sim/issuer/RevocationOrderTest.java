// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.api.Test;

class RevocationOrderTest {
    private static final CountrySigningAuthority UTOPIA = States.UTOPIA.authority();
    private static final RevocationOrder FRESH = RevocationOrder.issued(Orders.NOW);

    @Test
    void revokesASignerAndTheAuthorityItself() throws Exception {
        X509CertificateHolder signer = States.UTOPIA.signer().certificate();
        X509CRLHolder list = UTOPIA.revocationList(FRESH.revoking(signer).revoking(UTOPIA.certificate()));
        assertThat(list.getRevokedCertificates()).hasSize(2);
        assertThat(list.getRevokedCertificate(signer.getSerialNumber())).isNotNull();
        assertThat(list.getRevokedCertificate(UTOPIA.certificate().getSerialNumber()))
                .isNotNull();
    }

    @Test
    void isStaleOrTooEarlyByADay() throws Exception {
        Date now = Date.from(Orders.NOW);
        X509CRLHolder stale = UTOPIA.revocationList(RevocationOrder.stale(Orders.NOW));
        assertThat(stale.getNextUpdate()).isBefore(now);
        X509CRLHolder early = UTOPIA.revocationList(RevocationOrder.notYetValid(Orders.NOW));
        assertThat(early.getThisUpdate()).isAfter(now);
    }

    @Test
    void isSignedByASuccessorOfTheSameName() throws Exception {
        CountrySigningAuthority successor =
                UTOPIA.succeededBy(CertificateOrder.ofAuthority(IssuingState.UTOPIA, Orders.NOW));
        X509CRLHolder list =
                successor.revocationList(FRESH.revoking(States.UTOPIA.signer().certificate()));
        assertThat(list.getIssuer()).isEqualTo(UTOPIA.certificate().getSubject());
        assertThat(verifies(list, UTOPIA)).isFalse();
        assertThat(verifies(list, successor)).isTrue();
    }

    @Test
    void isForgedWithoutAnyOtherChange() throws Exception {
        X509CRLHolder forged = UTOPIA.revocationList(FRESH.forged());
        assertThat(verifies(forged, UTOPIA)).isFalse();
        assertThat(forged.getThisUpdate()).isEqualTo(Date.from(Orders.NOW));
        assertThat(UTOPIA.revocationList(FRESH.withoutKeyIdentifier()).getExtension(Extension.authorityKeyIdentifier))
                .isNull();
    }

    private static boolean verifies(X509CRLHolder list, CountrySigningAuthority authority) throws Exception {
        return list.isSignatureValid(new JcaContentVerifierProviderBuilder()
                .setProvider(PassiveAuthentication.PROVIDER)
                .build(authority.certificate()));
    }
}
