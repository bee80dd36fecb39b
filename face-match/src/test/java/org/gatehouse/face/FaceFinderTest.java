// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.TestImages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Second looks at pictures of rendered travellers, through the matcher that uses them. */
class FaceFinderTest {
    private static FaceMatcher matcher;

    @BeforeAll
    static void load() throws ModelException {
        matcher = TestModels.matcher();
    }

    @AfterAll
    static void close() {
        matcher.close();
    }

    /** Draws a picture somewhere on grey. */
    private static BufferedImage on(int width, int height, int x, int y, BufferedImage image, int drawnWidth) {
        BufferedImage scene = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scene.createGraphics();
        pen.setColor(new Color(0x6a7a88));
        pen.fillRect(0, 0, width, height);
        pen.drawImage(image, x, y, drawnWidth, drawnWidth * image.getHeight() / image.getWidth(), null);
        pen.dispose();
        return scene;
    }

    private static BufferedImage onItsSide(BufferedImage image) {
        BufferedImage turned = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                turned.setRGB(image.getHeight() - 1 - y, x, image.getRGB(x, y));
            }
        }
        return turned;
    }

    private static double score(BufferedImage image) throws FaceException {
        try (Photograph portrait = matcher.photograph(TestImages.jpeg(Travellers.PORTRAIT));
                Photograph other = matcher.photograph(TestImages.jpeg(image))) {
            assertThat(portrait.foundAtSecondLook()).isFalse();
            return portrait.reference().score(other.reference());
        }
    }

    @Test
    void aSmallFaceInALargeSceneIsFoundWhereItIs() throws Exception {
        BufferedImage scene = on(2000, 1500, 1300, 900, Travellers.PORTRAIT, 160);
        assertThat(score(scene)).isGreaterThan(1.107);
        try (Photograph found = matcher.photograph(TestImages.jpeg(scene))) {
            assertThat(found.foundAtSecondLook()).isTrue();
            assertThat(found.severalFaces()).isFalse();
        }
    }

    @Test
    void aPortraitOnItsSideIsFoundAndIsStillTheSame() throws Exception {
        assertThat(score(onItsSide(Travellers.PORTRAIT))).isGreaterThan(1.107);
    }

    @Test
    void ofTwoFacesAPhotographIsOfTheOneInTheMiddle() throws Exception {
        BufferedImage two = on(600, 400, 200, 80, Travellers.PORTRAIT, 200);
        Graphics2D pen = two.createGraphics();
        pen.drawImage(Travellers.ANOTHER, 440, 60, 160, 213, null);
        pen.dispose();
        assertThat(score(two)).isGreaterThan(1.107);
    }

    @Test
    void whereThereIsNoFaceSecondLooksInventNone() {
        FaceException refused = catchThrowableOfType(
                FaceException.class,
                () -> matcher.photograph(Travellers.nobody()).close());
        assertThat(refused.code()).isEqualTo(FaceErrorCode.PORTRAIT_WITHOUT_FACE);
    }
}
