// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AggregationTest {
    @Test
    void everyPairOfResultsMakesTheWorseOne() {
        for (Result first : Result.values()) {
            for (Result second : Result.values()) {
                List<Result> both = List.of(first, second);
                Result expected = both.contains(Result.FAILED)
                        ? Result.FAILED
                        : both.contains(Result.ABORTED)
                                ? Result.ABORTED
                                : first == Result.SUCCESSFUL && second == Result.SUCCESSFUL
                                        ? Result.SUCCESSFUL
                                        : Result.UNDETERMINED;
                assertThat(overall(mandatory(first), mandatory(second))).isEqualTo(expected);
            }
        }
    }

    @Test
    void optionalChecksNeverCount() {
        for (Result result : Result.values()) {
            Check optional = new Check(CheckId.DS_REVOCATION, result, false, "");
            assertThat(overall(mandatory(Result.SUCCESSFUL), optional)).isEqualTo(Result.SUCCESSFUL);
            assertThat(overall(optional)).isEqualTo(Result.UNDETERMINED);
        }
    }

    @Test
    void nothingIsUndetermined() {
        assertThat(overall()).isEqualTo(Result.UNDETERMINED);
    }

    private static Check mandatory(Result result) {
        return new Check(CheckId.DG1_INTEGRITY, result, true, "");
    }

    private static Result overall(Check... checks) {
        return Aggregation.overall(Stream.of(checks).toList());
    }
}
