// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TfjsWeightsTest {
    private static final String BYTES_QUANTISED = """
            [{"name": "k", "shape": [2, 2], "dtype": "float32", "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1}}]
            """;

    @Test
    void bytesBecomeScaleTimesValuePlusMinimum() throws Exception {
        Tensor tensor = new TfjsWeights(json(BYTES_QUANTISED), new byte[] {0, 1, 2, (byte) 255}).get("k");
        assertThat(tensor.shape()).containsExactly(2, 2);
        assertThat(tensor.values()).containsExactly(-1f, -0.5f, 0f, 126.5f);
    }

    @Test
    void aFileThatEndsEarlyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TfjsWeights(json(BYTES_QUANTISED), new byte[3]))
                .withMessageContaining("more weights than the file has");
    }

    @Test
    void aFileThatGoesOnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TfjsWeights(json(BYTES_QUANTISED), new byte[5]))
                .withMessageContaining("more weights than the manifest wants");
    }

    @ParameterizedTest
    @CsvSource({"3c00, 1.0", "c000, -2.0", "7bff, 65504", "0001, 5.9604645E-8", "0000, 0", "3555, 0.33325195"})
    void halvesAreReadAsIeee754SaysThem(String bits, float expected) {
        assertThat(TfjsWeights.halfToFloat((short) Integer.parseInt(bits, 16))).isEqualTo(expected);
    }

    @Test
    void aKernelIsTurnedFromHeightWidthInOutToOutInHeightWidth() {
        Tensor kernel =
                new Tensor(new int[] {1, 2, 2, 3}, new float[] {0, 1, 2, 10, 11, 12, 100, 101, 102, 110, 111, 112});
        Tensor turned = kernel.hwioToOihw();
        assertThat(turned.shape()).containsExactly(3, 2, 1, 2);
        assertThat(turned.values()).containsExactly(0, 100, 10, 110, 1, 101, 11, 111, 2, 102, 12, 112);
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
