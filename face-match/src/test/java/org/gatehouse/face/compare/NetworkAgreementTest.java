// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.TestModels;
import org.gatehouse.face.detect.Network;
import org.gatehouse.face.model.FaceModel;
import org.gatehouse.face.model.NetworkInput;
import org.junit.jupiter.api.Test;

/**
 * The converted networks, with their preprocessing, against what TensorFlow.js computes with the original files for the
 * same picture (measured once with the packages' own TensorFlow.js).
 */
class NetworkAgreementTest {

    @Test
    void dlibGivesTheNumbersOfTheOriginal() throws Exception {
        float[] expected = {
            -0.0686838f, 0.1565424f, 0.0998977f, -0.0737085f, -0.0925210f, -0.0158594f, -0.1138500f, -0.0270450f
        };
        float[] found = run(FaceModel.DLIB);
        assertThat(found).hasSize(128);
        assertThat(java.util.Arrays.copyOf(found, 8)).containsExactly(expected, within(2e-5f));
    }

    @Test
    void faceresGivesTheNumbersOfTheOriginal() throws Exception {
        float[] found = run(FaceModel.FACERES);
        assertThat(found).hasSize(1024);
        assertThat(found[0]).isZero();
        assertThat(found[7]).isCloseTo(1.3897148f, within(5e-4f));
        assertThat(found[15]).isCloseTo(0.0276660f, within(5e-4f));
        assertThat(found[28]).isCloseTo(0.0352146f, within(5e-4f));
    }

    private static float[] run(FaceModel model) throws Exception {
        NetworkInput input = model.part().input();
        try (Network network = Network.load(TestModels.catalogue(), model.part());
                Mat picture = new Mat(input.side(), input.side(), CV_8UC3)) {
            try (UByteIndexer pixels = picture.createIndexer()) {
                for (int y = 0; y < input.side(); y++) {
                    for (int x = 0; x < input.side(); x++) {
                        for (int rgb = 0; rgb < 3; rgb++) {
                            pixels.put(y, x, 2 - rgb, (y * 7 + x * 13 + rgb * 29 + x * y % 31) % 255);
                        }
                    }
                }
            }
            return network.run(picture).get(0);
        }
    }
}
