// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    private static final String DIGEST = ModelFile.NAME + ".sha256";

    @Test
    void theModelIsTheOneThatWasMeasured() throws LineModelException {
        byte[] model = ModelFile.bytes(ModelFile.NAME);

        assertThat(ModelFile.checked(model, ModelFile.bytes(DIGEST))).isSameAs(model);
        assertThat(ModelFile.read()).isEqualTo(model);
    }

    @Test
    void aModelOfWhichOneBitIsAnotherIsRefused() throws LineModelException {
        byte[] digest = ModelFile.bytes(DIGEST);
        for (int at : new int[] {0, 1000, -1}) {
            byte[] model = ModelFile.bytes(ModelFile.NAME);
            model[at < 0 ? model.length + at : at] ^= 1;

            assertRefused(() -> ModelFile.checked(model, digest), LineModelErrorCode.MODEL_CHANGED);
        }
        assertRefused(() -> ModelFile.checked(new byte[0], digest), LineModelErrorCode.MODEL_CHANGED);
    }

    @Test
    void aModelThatIsNotThereIsMissing() {
        assertRefused(() -> ModelFile.bytes("no-model.onnx"), LineModelErrorCode.MODEL_MISSING);
    }

    @Test
    void bytesThatAreNoNetworkAreNotLoadable() {
        byte[] text = "this is no network".getBytes(StandardCharsets.US_ASCII);

        assertRefused(() -> LineModel.of(text), LineModelErrorCode.MODEL_NOT_LOADABLE);
        assertRefused(() -> LineModel.of(new byte[0]), LineModelErrorCode.MODEL_NOT_LOADABLE);
    }

    private static void assertRefused(ThrowingCallable loading, LineModelErrorCode code) {
        assertThatThrownBy(loading)
                .isInstanceOfSatisfying(
                        LineModelException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageEndingWith("build mrz-reader again.");
    }
}
