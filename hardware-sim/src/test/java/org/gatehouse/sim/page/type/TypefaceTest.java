// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TypefaceTest {
    private static final String ASCII =
            "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`" + "abcdefghijklmnopqrstuvwxyz{|}~";
    private static final String MRZ = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    void everyCharacterOfAnMrzIsDrawnWithinItsCell() {
        for (Typeface typeface : Typeface.values()) {
            assertThat(MRZ.chars())
                    .allSatisfy(
                            character -> assertThat(typeface.outline(character).getBounds2D())
                                    .satisfies(box -> assertThat(box.getMinX()).isPositive())
                                    .satisfies(box -> assertThat(box.getMaxX()).isLessThan(Typeface.ADVANCE)));
        }
    }

    @Test
    void aCharacterWithoutADrawingIsNamedAsAnError() {
        assertThatThrownBy(() -> Typeface.OCR_B_SHARP.outline('q'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OCR_B_SHARP has no drawing");
    }

    @Test
    void theOutlinesAreThoseOfDebiansFonts() throws Exception {
        assertThat(OutlineExport.of(font("OCRB.otf"), ASCII + "ÄÖÜäöüßÆØæøı")).isEqualTo(resource("ocr-b.txt"));
        assertThat(OutlineExport.of(font("OCRBS.otf"), MRZ)).isEqualTo(resource("ocr-b-sharp.txt"));
    }

    private static File font(String name) {
        File file = new File("/usr/share/fonts/opentype/ocr-b", name);
        assumeTrue(file.exists(), "the package fonts-ocr-b is not installed");
        return file;
    }

    private static String resource(String name) throws Exception {
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
