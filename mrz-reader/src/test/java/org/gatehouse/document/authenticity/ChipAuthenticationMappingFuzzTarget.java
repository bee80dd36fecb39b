// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import org.gatehouse.document.chip.MappingProof;
import org.gatehouse.document.lds.NamedErrors;
import org.gatehouse.document.lds.SecurityInfos;

/** The check of the mapping, under hostile keys: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class ChipAuthenticationMappingFuzzTarget {
    private static final int PARAMETER_ID = 13;

    private ChipAuthenticationMappingFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        MappingProof proof = new MappingProof(new byte[] {1}, input, PARAMETER_ID);
        NamedErrors.only(() -> ChipAuthenticationMapping.verify(proof, SecurityInfos.ofCardSecurity(input)));
    }
}
