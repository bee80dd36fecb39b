// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Specimens that states published, as they are printed, where a list of them lies beside the project: wrong ones among them. */
class PublishedSpecimensTest {
    private static final Map<CheckDigit.Field, String> NAMES = Map.of(
            CheckDigit.Field.DOCUMENT_NUMBER, "num",
            CheckDigit.Field.BIRTH_DATE, "dob",
            CheckDigit.Field.EXPIRY_DATE, "exp",
            CheckDigit.Field.OPTIONAL_DATA, "opt",
            CheckDigit.Field.COMPOSITE, "comp");

    @Test
    void eachIsOfItsFormatAndItsWrongCheckDigitsAreReported() throws Exception {
        List<String[]> rows = rows();
        assertThat(rows).isNotEmpty();
        List<String> differences = new ArrayList<>();
        for (String[] row : rows) {
            List<String> lines = Stream.of(row[6], row[7], row[8])
                    .filter(line -> !line.isEmpty())
                    .toList();
            Mrz mrz = MrzParser.parse(lines);
            String found = mrz.format() + " " + verdict(mrz);
            if (!found.equals(row[1] + " " + row[9])) {
                differences.add(row[0] + ": " + found);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String verdict(Mrz mrz) {
        String wrong = mrz.checks().stream()
                .filter(check -> !check.valid())
                .map(check -> NAMES.getOrDefault(check.field(), ""))
                .collect(Collectors.joining("+"));
        return wrong.isEmpty() ? "all" : "bad:" + wrong;
    }

    private static List<String[]> rows() throws IOException {
        Path list =
                Path.of(System.getProperty("gatehouse.root", "."), "..", "shared", "data", "mrz", "groundtruth.csv");
        assumeTrue(Files.isRegularFile(list), "skipped: there is no " + list.normalize() + " with published specimens");
        return Files.readAllLines(list).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
