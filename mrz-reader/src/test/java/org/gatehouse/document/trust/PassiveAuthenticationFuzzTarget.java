// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.document.fuzz.Exhibits;
import org.gatehouse.document.inspection.Rig;

/** EF.SOD and EF.CardSecurity: any bytes get a verdict, and nothing is thrown. For Jazzer and for the tests here. */
public final class PassiveAuthenticationFuzzTarget {
    private static final PassiveAuthentication PASSIVE =
            new PassiveAuthentication(Exhibits.trust(), AlgorithmPolicy.standard(), Rig.CLOCK);

    private PassiveAuthenticationFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0 || input[0] == 0x77) {
            PassiveVerdict verdict = PASSIVE.verify(input);
            assertThat(verdict.hash()).isNotNull();
            verdict.documentSigner();
            verdict.csca();
            verdict.ldsVersion();
            verdict.dsCountry();
        } else {
            CardSecurityVerdict verdict = PASSIVE.verifyCardSecurity(input);
            if (verdict.objectVerified()) {
                assertThat(verdict.content()).isPresent();
            }
        }
    }
}
