// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    @Test
    void theModelIsTheOneThatWasMeasured() throws Exception {
        byte[] model = ModelFile.read();
        String wanted = Files.readString(
                        Path.of("src/main/resources/org/gatehouse/document/ocr/read/line-model.onnx.sha256"),
                        StandardCharsets.US_ASCII)
                .strip();

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model)))
                .isEqualTo(wanted);
    }
}
