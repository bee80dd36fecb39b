// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.bench.EncodedPortrait;
import org.gatehouse.face.bench.PictureDamage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage by accident and with intent, before the decoder process and before the decoder here. The campaign is {@code PortraitFuzz}. */
class DamagedPicturesTest {
    private static final long SEED = 10918;
    private static final int ROUNDS = 60;
    private static final int CUTS = 40;
    private static final List<EncodedPortrait> WHOLE = EncodedPortrait.everyCodingOf(TestImages.quarters(122, 160));

    @SuppressWarnings("NullAway.Init") // before all tests
    private static DecoderProcess decoder;

    @BeforeAll
    static void start() throws FaceException {
        decoder = DecoderProcess.start(DecoderSettings.usual());
    }

    @AfterAll
    static void stop() {
        decoder.close();
    }

    static Stream<EncodedPortrait> everyCoding() {
        return WHOLE.stream();
    }

    @ParameterizedTest
    @MethodSource("everyCoding")
    void aWholePictureOfEveryCodingDecodes(EncodedPortrait portrait) throws FaceException {
        try (Picture picture = decoder.decode(portrait.bytes())) {
            assertThat(picture.bgr().channels()).isEqualTo(3);
            assertThat(picture.width()).isEqualTo(122);
            assertThat(picture.height()).isEqualTo(160);
        }
    }

    @ParameterizedTest
    @MethodSource("everyCoding")
    void aPictureThatIsCutOffIsNamedWhereverTheCutIs(EncodedPortrait portrait) {
        byte[] whole = portrait.bytes();
        int refused = 0;
        for (int i = 0; i < CUTS; i++) {
            int length = (int) ((long) whole.length * i / CUTS);
            try {
                decoder.decode(Arrays.copyOf(whole, length)).close();
            } catch (FaceException e) {
                assertThat(e.code().name()).startsWith("IMAGE_");
                refused++;
            }
        }
        // JPEG says where it ends. Of JPEG 2000 the last layers of detail may be missing, and it is a picture all the
        // same.
        assertThat(refused).isGreaterThan(portrait.coding().startsWith("JPEG") ? CUTS - 1 : CUTS / 4);
    }

    @ParameterizedTest
    @MethodSource("everyCoding")
    void damageGivesAPictureOrANamedErrorAndNothingElse(EncodedPortrait portrait) {
        Random random = new Random(SEED);
        PictureDamage damage = new PictureDamage(
                random, WHOLE.stream().map(EncodedPortrait::bytes).toList());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage.of(portrait.bytes());
            for (PortraitDecoder each : List.of(decoder, PortraitDecoder.inThisProcess())) {
                try {
                    each.decode(damaged).close();
                } catch (FaceException e) {
                    assertThat(e.code().name()).startsWith("IMAGE_");
                } catch (RuntimeException | Error e) {
                    fail("seed " + SEED + ", " + portrait + ", round " + round, e);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    void componentsThatNoPortraitHasAreRefusedByName(byte[] encoded) {
        assertThat(catchThrowableOfType(
                                FaceException.class,
                                () -> decoder.decode(encoded).close())
                        .code())
                .isEqualTo(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
    }

    static Stream<byte[]> unsupported() {
        byte[] transparent = TestImages.jp2(TestImages.quarters(122, 160), 4);
        return Stream.of(TestImages.fourComponentJpeg(122, 160), transparent, TestImages.codestream(transparent));
    }
}
