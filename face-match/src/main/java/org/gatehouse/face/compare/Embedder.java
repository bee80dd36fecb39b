// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.compare;

import static org.bytedeco.opencv.global.opencv_core.flip;

import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Network;
import org.gatehouse.face.detect.Warp;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.Scratch;

/** One network's view of a face: aligned, run as it is and mirrored, averaged, scaled to unit length. */
record Embedder(Network network, ChipTemplate template) {

    /** The caller wipes the result. */
    float[] embed(Picture picture, Landmarks landmarks) {
        try (Scratch scratch = new Scratch()) {
            Mat chip = Warp.square(picture.bgr(), template.align(landmarks), template.side(), scratch);
            Mat mirrored = scratch.mat();
            flip(chip, mirrored, 1);
            float[] plain = network.run(chip).get(0);
            float[] other = network.run(mirrored).get(0);
            for (int i = 0; i < plain.length; i++) {
                plain[i] += other[i];
            }
            Arrays.fill(other, 0);
            normalise(plain);
            return plain;
        }
    }

    /** To unit length, in place; a vector of zeros stays one and is like nobody. */
    static void normalise(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        if (square > 0) {
            float factor = (float) (1 / Math.sqrt(square));
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= factor;
            }
        }
    }
}
