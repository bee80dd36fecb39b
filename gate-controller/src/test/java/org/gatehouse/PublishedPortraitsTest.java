// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gatehouse.document.lds.Dg2;
import org.gatehouse.document.lds.FaceImage;
import org.gatehouse.document.lds.FaceTemplate;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.portrait.DecoderProcess;
import org.gatehouse.face.portrait.DecoderSettings;
import org.gatehouse.face.portrait.ImageFormat;
import org.gatehouse.face.portrait.Picture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the file of a chip to pixels: data groups 2 that others published, in both codings of a face. */
class PublishedPortraitsTest {

    @ParameterizedTest
    @CsvSource({
        "Datagroup2.bin, ISO_19794_5",
        "iso39794-mandatory-fields.dg2, ISO_39794_5",
        "iso39794-all-fields.dg2, ISO_39794_5"
    })
    void aPublishedPortraitBecomesPixelsAndAPictureForTheOfficer(String name, FaceTemplate.Format format)
            throws Exception {
        Path file = Path.of(System.getProperty("gatehouse.root", ".."), "..", "shared", "data", "chip", name);
        assumeTrue(Files.isRegularFile(file), "skipped: there is no " + file.normalize());

        FaceTemplate template = Dg2.read(Files.readAllBytes(file));
        FaceImage portrait = template.portrait();

        assertThat(template.format()).isEqualTo(format);
        DecoderSettings patient = DecoderSettings.usual().withImage(Duration.ofMinutes(1));
        try (DecoderProcess decoder = DecoderProcess.start(patient);
                Picture picture = decoder.decode(portrait.bytes())) {
            // All three hold the same image. Their records state 337, none, and 572 pixels: only the image is believed.
            assertThat(picture.width()).isEqualTo(413);
            assertThat(picture.height()).isEqualTo(531);
            assertThat(ImageFormat.of(FaceMatcher.portraitAsJpeg(portrait.bytes(), decoder)))
                    .contains(ImageFormat.JPEG);
        }
    }
}
