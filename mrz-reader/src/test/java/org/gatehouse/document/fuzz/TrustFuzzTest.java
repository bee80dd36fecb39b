// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Everything that judges keys, signatures, certificates and lists: each input that was ever of interest again, or coverage-guided with {@code JAZZER_FUZZ=1}. */
class TrustFuzzTest {
    @FuzzTest
    void passiveAuthentication(byte[] input) throws Exception {
        FuzzTarget.PASSIVE_AUTHENTICATION.accept(input);
    }

    @FuzzTest
    void publicKeys(byte[] input) throws Exception {
        FuzzTarget.PUBLIC_KEYS.accept(input);
    }

    @FuzzTest
    void trustImport(byte[] input) throws Exception {
        FuzzTarget.TRUST_IMPORT.accept(input);
    }

    @FuzzTest
    void defectList(byte[] input) throws Exception {
        FuzzTarget.DEFECT_LIST.accept(input);
    }

    @FuzzTest
    void manifest(byte[] input) throws Exception {
        FuzzTarget.MANIFEST.accept(input);
    }

    @FuzzTest
    void activeAuthentication(byte[] input) throws Exception {
        FuzzTarget.ACTIVE_AUTHENTICATION.accept(input);
    }

    @FuzzTest
    void chipAuthenticationOffer(byte[] input) throws Exception {
        FuzzTarget.CHIP_AUTHENTICATION_OFFER.accept(input);
    }

    @FuzzTest
    void chipAuthenticationMapping(byte[] input) throws Exception {
        FuzzTarget.CHIP_AUTHENTICATION_MAPPING.accept(input);
    }
}
