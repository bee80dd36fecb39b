// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two published samples of DG2 with a face of ISO/IEC 39794-5, where a copy of them lies beside the project. */
class Iso39794FaceTest {
    private static final long SEED = 39794;

    /** JMRTD writes a line about every oddity; held here, or the setting is lost with the logger. */
    private static final Logger JMRTD = Logger.getLogger("org.jmrtd");

    @BeforeAll
    static void mute() {
        JMRTD.setLevel(Level.OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso39794-mandatory-fields.dg2", "iso39794-all-fields.dg2"})
    void thePortraitOfAPublishedSampleIsExtracted(String name) throws Exception {
        FaceTemplate face = Dg2.read(sample(name));
        assertThat(face.format()).isEqualTo(FaceTemplate.Format.ISO_39794_5);
        assertThat(face.portrait().jpeg2000()).isTrue();
        assertThat(face.portrait().bytes()).hasSize(15000);
        assertThat(face.faces()).isEqualTo(1);
        assertThat(face.remarks()).isEmpty();
    }

    @Test
    void theSizeThatTheBlockClaimsIsReported() throws Exception {
        FaceImage all = Dg2.face(sample("iso39794-all-fields.dg2"));
        assertThat(all.widthPixels()).isEqualTo(572);
        assertThat(all.heightPixels()).isEqualTo(731);
        assertThat(Dg2.face(sample("iso39794-mandatory-fields.dg2")).widthPixels())
                .isZero();
    }

    @Test
    void changedStructuresEndInAFaceOrInANamedError() throws Exception {
        byte[] sample = sample("iso39794-all-fields.dg2");
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] mutant = sample.clone();
            // All structure: before the image and after it.
            int at = random.nextInt(700);
            mutant[at < 115 ? at : mutant.length - (at - 114)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(Dg2.read(mutant).portrait().bytes()).isNotEmpty();
            } catch (LdsException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void anImageThatIsNoneIsRefused() throws Exception {
        byte[] sample = sample("iso39794-mandatory-fields.dg2");
        sample[80] ^= 1;
        assertThatThrownBy(() -> Dg2.read(sample)).isInstanceOf(LdsException.class);
    }

    private static byte[] sample(String name) throws IOException {
        Path file = Path.of(System.getProperty("gatehouse.root", "."), "..", "shared", "data", "chip", name);
        assumeTrue(Files.isRegularFile(file), "skipped: there is no " + file.normalize());
        return Files.readAllBytes(file);
    }
}
