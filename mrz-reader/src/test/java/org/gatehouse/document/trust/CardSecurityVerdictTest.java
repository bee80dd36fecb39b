// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.document.trust.Finding.Outcome;
import org.junit.jupiter.api.Test;

/** EF.CardSecurity (BSI TR-03110-3 §A.1.2.5; BSI TR-03105-5.1 LDS_H_93). */
class CardSecurityVerdictTest {
    private static final TestIssuer UTOPIA = TestIssuer.UTOPIA;
    private static final String SECURITY_OBJECT = "0.4.0.127.0.7.3.2.1";
    private static final byte[] INFOS = {0x31, 0x00};

    @Test
    void whatItsSignerSignedIsHandedOut() {
        CardSecurityVerdict verdict = verify(draft().contentInfo());
        assertThat(List.of(
                        verdict.hash(),
                        verdict.signature(),
                        verdict.dsSignature(),
                        verdict.cscaValidity(),
                        verdict.dsValidity(),
                        verdict.trustStatus()))
                .allMatch(Finding::holds);
        assertThat(verdict.dsRevocation().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.content()).contains(INFOS);
        assertThat(verdict.algorithms()).hasSize(3);
        assertThat(verdict.toString()).contains("SignedContent[2 bytes]");
    }

    @Test
    void nothingIsHandedOutThatNobodySigned() {
        CardSecurityVerdict signature = verify(draft().signature(s -> {
                    s[s.length - 1] ^= 1;
                    return s;
                })
                .contentInfo());
        assertThat(signature.signature().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(signature.hash().holds()).isTrue();
        assertThat(signature.content()).isEmpty();
        CardSecurityVerdict hash = verify(draft().attributes(a -> a.remove(1)).contentInfo());
        assertThat(hash.hash().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(hash.signature().holds()).isTrue();
        assertThat(hash.content()).isEmpty();
    }

    @Test
    void aDocumentSecurityObjectIsNotTakenForOne() {
        CardSecurityVerdict verdict = verify(UTOPIA.object().contentInfo());
        assertThat(verdict.hash().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verdict.content()).isEmpty();
    }

    @Test
    void anEmptyOneIsFailedAndNonsenseUndetermined() {
        assertThat(verify(new byte[0]).hash().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(verify(new byte[] {0x30, 0x01}).hash().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verify(new byte[(64 << 10) + 1]).signature().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verify(new byte[0]).trustStatus().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theBytesThatAreHandedOutAreCopies() {
        CardSecurityVerdict verdict = verify(draft().contentInfo());
        verdict.content().orElseThrow()[0] = 0;
        assertThat(verdict.content()).contains(INFOS);
        SignedContent content = verdict.signedContent().orElseThrow();
        assertThat(content).isEqualTo(new SignedContent(INFOS)).hasSameHashCodeAs(new SignedContent(INFOS));
        assertThat(content).isNotEqualTo(new SignedContent(new byte[] {0x31}));
    }

    private static ObjectDraft draft() {
        return UTOPIA.object().contentType(SECURITY_OBJECT).content(INFOS);
    }

    private static CardSecurityVerdict verify(byte[] file) {
        return new PassiveAuthentication(
                        new TrustStore(List.of(UTOPIA.csca()), List.of()), AlgorithmPolicy.standard(), TestIssuer.CLOCK)
                .verifyCardSecurity(file);
    }
}
