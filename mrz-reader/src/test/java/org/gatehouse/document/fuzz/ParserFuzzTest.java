// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Everything that parses a file of a chip or the lines of a page: each input that was ever of interest again, or coverage-guided with {@code JAZZER_FUZZ=1}. */
class ParserFuzzTest {
    @FuzzTest
    void mrz(byte[] input) throws Exception {
        FuzzTarget.MRZ.accept(input);
    }

    @FuzzTest
    void fileHeader(byte[] input) throws Exception {
        FuzzTarget.FILE_HEADER.accept(input);
    }

    @FuzzTest
    void efCom(byte[] input) throws Exception {
        FuzzTarget.EF_COM.accept(input);
    }

    @FuzzTest
    void efSod(byte[] input) throws Exception {
        FuzzTarget.EF_SOD.accept(input);
    }

    @FuzzTest
    void efCardSecurity(byte[] input) throws Exception {
        FuzzTarget.EF_CARD_SECURITY.accept(input);
    }

    @FuzzTest
    void atrInfo(byte[] input) throws Exception {
        FuzzTarget.ATR_INFO.accept(input);
    }

    @FuzzTest
    void dg1(byte[] input) throws Exception {
        FuzzTarget.DG1.accept(input);
    }

    @FuzzTest
    void dg2(byte[] input) throws Exception {
        FuzzTarget.DG2.accept(input);
    }

    @FuzzTest
    void dg11(byte[] input) throws Exception {
        FuzzTarget.DG11.accept(input);
    }

    @FuzzTest
    void dg12(byte[] input) throws Exception {
        FuzzTarget.DG12.accept(input);
    }

    @FuzzTest
    void securityInfos(byte[] input) throws Exception {
        FuzzTarget.SECURITY_INFOS.accept(input);
    }

    @FuzzTest
    void dg15(byte[] input) throws Exception {
        FuzzTarget.DG15.accept(input);
    }
}
