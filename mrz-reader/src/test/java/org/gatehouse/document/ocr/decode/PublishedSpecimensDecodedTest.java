// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gatehouse.document.mrz.MrzFormat;
import org.junit.jupiter.api.Test;

/**
 * What states really print, some of it against every rule: where it is clear, it is given as it stands. It is accepted too,
 * unless more check digits are printed wrong than a reading may have.
 */
class PublishedSpecimensDecodedTest {

    private static final Path TRUTH =
            Path.of(System.getProperty("gatehouse.root", "."), "..", "shared", "data", "mrz", "groundtruth.csv");

    /** As {@code all}, or {@code bad:} and the wrong ones with a plus between them. */
    private static int wrongCheckDigits(String column) {
        return column.startsWith("bad:") ? column.split("\\+", -1).length : 0;
    }

    @Test
    void everySpecimenIsGivenAsPrintedAndInItsFormat() throws IOException {
        assumeThat(TRUTH).as("the published specimens lie beside the checkout").exists();
        SimulatedPrint print = new SimulatedPrint(new Random(5));
        Decoder decoder = new Decoder();
        List<String> rows = Files.readAllLines(TRUTH);

        for (String row : rows.subList(1, rows.size())) {
            String[] columns = row.split(",", -1);
            List<String> printed =
                    Arrays.stream(columns, 6, 9).filter(line -> !line.isEmpty()).toList();

            DecodedMrz decoded = decoder.decode(print.of(printed, 0.02)).orElseThrow();

            assertThat(decoded.lines()).isEqualTo(printed);
            assertThat(decoded.format()).isEqualTo(MrzFormat.valueOf(columns[1]));
            assertThat(decoded.corrections()).isEmpty();
            assertThat(decoded.accepted()).as("%s", columns[0]).isEqualTo(wrongCheckDigits(columns[9]) <= 2);
        }
    }
}
