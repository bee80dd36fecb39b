// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each input that was ever of interest is tried again, without a fuzzer. */
class KeptInputsTest {
    @ParameterizedTest
    @EnumSource
    @Timeout(300) // an input that hangs is a finding too
    void everyInputIsAnsweredAsPromised(FuzzTarget target) {
        Map<String, byte[]> inputs = KeptInputs.of(target);
        assertThat(inputs).as("no campaign has kept inputs for this target").isNotEmpty();
        inputs.forEach((name, input) ->
                assertThatCode(() -> target.accept(input)).as(name).doesNotThrowAnyException());
    }
}
