// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gatehouse.document.fuzz.Exhibits;

/** The content of a defect list, as if it were rightly signed: a list, or refused. For Jazzer and for the tests here. */
public final class DefectEntriesFuzzTarget {
    private DefectEntriesFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            assertThat(DefectListParser.parse(input).of(Exhibits.SIGNER.certificate()))
                    .isNotNull();
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining(" ");
        }
    }
}
