// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.document.lds.Encoded.hex;
import static org.gatehouse.document.lds.Encoded.object;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generated DG2 with a face of ISO/IEC 39794-5, and the two published samples where a copy lies beside the project. */
class Iso39794FaceTest {
    private static final long SEED = 39794;
    private static final byte[] JPEG = hex("ffd8ffe000104a46494600ffd9");

    /** JMRTD writes a line about every oddity; held here, or the setting is lost with the logger. */
    private static final Logger JMRTD = Logger.getLogger("org.jmrtd");

    @BeforeAll
    static void mute() {
        JMRTD.setLevel(Level.OFF);
    }

    @Test
    void aFaceWithItsMandatoryFieldsAloneIsRead() throws LdsException {
        FaceTemplate face = Dg2.read(dg2());
        assertThat(face.format()).isEqualTo(FaceTemplate.Format.ISO_39794_5);
        assertThat(face.portrait().bytes()).isEqualTo(JPEG);
        assertThat(face.portrait().jpeg2000()).isFalse();
        assertThat(face.remarks()).isEmpty();
    }

    @Test
    void theCopyOfTheBlockIsOverwrittenWhetherOrNotItCouldBeRead() throws LdsException {
        byte[] good = block();
        assertThat(Iso39794Face.decoded(good).portrait().bytes()).isEqualTo(JPEG);
        assertThat(good).containsOnly(0);
        byte[] bad = Arrays.copyOf(block(), block().length / 2);
        assertThatThrownBy(() -> Iso39794Face.decoded(bad)).isInstanceOf(LdsException.class);
        assertThat(bad).containsOnly(0);
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

    /** A DG2 with one face, in which only the mandatory fields are. */
    static byte[] dg2() {
        byte[] header = object(0xA1, hex("870201018802002a"));
        byte[] choice = object(0xA1, block());
        return object(0x75, object(0x7F61, object(0x02, hex("01")), object(0x7F60, header, object(0x7F2E, choice))));
    }

    private static byte[] block() {
        byte[] information = object(0xA1, object(0xA0, hex("800102")), object(0xA1, object(0xA1, hex("800100"))));
        byte[] two = object(0xA1, object(0xA0, object(0xA0, object(0x80, JPEG), information)));
        byte[] faces = object(0xA1, object(0x30, hex("800100"), two));
        return object(0x65, object(0xA0, hex("800103810207e3")), faces);
    }
}
