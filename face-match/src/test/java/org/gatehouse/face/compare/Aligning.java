// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.compare;

import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Warp;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.Scratch;

/** Cuts the squares that the embedders look at and does nothing with them, for benches. */
public final class Aligning {
    private Aligning() {}

    /** One square an embedder, wiped at once. */
    public static void squares(ModelCatalogue catalogue, Picture picture, Landmarks landmarks) {
        try (Scratch scratch = new Scratch()) {
            catalogue.embedders().forEach(part -> {
                ChipTemplate template =
                        ChipTemplate.of(part.compared().orElseThrow().template());
                Warp.square(picture.bgr(), template.align(landmarks), template.side(), scratch);
            });
        }
    }
}
