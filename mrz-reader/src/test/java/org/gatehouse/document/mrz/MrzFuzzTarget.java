// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gatehouse.document.chip.AccessKey;

/** Lines of text: whatever they say, they are an MRZ, or refused by name. For Jazzer and for the tests here. */
public final class MrzFuzzTarget {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private MrzFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        List<String> lines = new String(input, StandardCharsets.UTF_8).lines().toList();
        try {
            Mrz mrz = MrzParser.parse(lines);
            assertThat(mrz.format().lines()).isEqualTo(lines.size());
            assertThat(mrz.lines()).isEqualTo(lines);
            assertThat(mrz.checks()).isNotEmpty();
            assertThat(MrzView.of(mrz, TODAY)).isNotNull();
            assertThat(NameComparison.between(mrz, mrz)).isEqualTo(NameLikeness.SAME);
            AccessKey.of(mrz).close();
        } catch (MrzException e) {
            assertThat(e.code()).isNotNull();
        }
    }
}
