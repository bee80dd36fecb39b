// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An MRZ and below it a name in whatever letters: the comparison answers, and does not depend on which of two MRZs comes first. For
 * Jazzer and for the tests here.
 */
public final class NamesFuzzTarget {
    private NamesFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        List<String> text = new String(input, StandardCharsets.UTF_8).lines().toList();
        if (text.isEmpty()) {
            return;
        }
        String name = text.get(text.size() - 1);
        try {
            Mrz mrz = MrzParser.parse(text.subList(0, text.size() - 1));
            assertThat(NameComparison.between(WrittenName.of(name), mrz)).isNotNull();
            // The same document with its name the other way round in its field.
            Mrz other = MrzParser.parse(text.subList(0, text.size() - 1).stream()
                    .map(line -> line.length() > 5
                            ? line.substring(0, 5) + new StringBuilder(line.substring(5)).reverse()
                            : line)
                    .toList());
            assertThat(NameComparison.between(mrz, other)).isEqualTo(NameComparison.between(other, mrz));
        } catch (MrzException e) {
            assertThat(WrittenName.of(name)).isNotNull();
        }
    }
}
