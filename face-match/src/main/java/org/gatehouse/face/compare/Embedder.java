// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.compare;

import static org.bytedeco.opencv.global.opencv_core.flip;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Network;
import org.gatehouse.face.detect.Warp;
import org.gatehouse.face.model.EmbedderSettings;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.Scratch;

/**
 * One network's view of a face: aligned, run as it is and, where its settings say so, mirrored and averaged, scaled to unit
 * length.
 */
record Embedder(Network network, EmbedderSettings settings) {

    static Embedder load(ModelCatalogue catalogue, ModelPart part) throws ModelException {
        Network network = Network.load(catalogue, part);
        EmbedderSettings settings = part.compared().orElseThrow();
        List<Integer> lengths = network.outputLengths();
        if (!lengths.equals(List.of(settings.dimensions()))) {
            network.close();
            throw new ModelException(
                    ModelErrorCode.NOT_LOADABLE,
                    "The face model " + part.name() + " answers with " + lengths + " numbers and the catalogue says "
                            + settings.dimensions() + ": correct its dimensions, or take another model.");
        }
        return new Embedder(network, settings);
    }

    /** The caller wipes the result. */
    float[] embed(Picture picture, Landmarks landmarks) {
        try (Scratch scratch = new Scratch()) {
            ChipTemplate template = ChipTemplate.of(settings.template());
            Mat chip = Warp.square(picture.bgr(), template.align(landmarks), template.side(), scratch);
            float[] plain = network.run(chip).get(0);
            if (settings.mirrored()) {
                Mat mirrored = scratch.mat();
                flip(chip, mirrored, 1);
                float[] other = network.run(mirrored).get(0);
                for (int i = 0; i < plain.length; i++) {
                    plain[i] += other[i];
                }
                Arrays.fill(other, 0);
            }
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
