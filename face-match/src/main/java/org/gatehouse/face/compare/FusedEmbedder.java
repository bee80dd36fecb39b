// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.portrait.Picture;

/**
 * Every embedder of the catalogue on one face. Networks that were trained by different people on different pictures err on
 * different pairs: of the two that the build makes, 0.27 % of the genuine pairs of the calibration's photographs missed at FMR
 * 0.1 %, against 1.14 % and 1.19 % alone.
 */
public final class FusedEmbedder implements AutoCloseable {
    private final List<Embedder> embedders;

    private FusedEmbedder(List<Embedder> embedders) {
        this.embedders = List.copyOf(embedders);
    }

    /** Loads the catalogue's embedders, all or none. */
    public static FusedEmbedder load(ModelCatalogue catalogue) throws ModelException {
        List<Embedder> loaded = new ArrayList<>();
        try {
            for (ModelPart part : catalogue.embedders()) {
                loaded.add(Embedder.load(catalogue, part));
            }
            return new FusedEmbedder(loaded);
        } catch (ModelException e) {
            loaded.forEach(embedder -> embedder.network().close());
            throw e;
        }
    }

    /** The caller closes the result. */
    public Embedding embed(Picture picture, Landmarks landmarks) {
        List<Embedding.Part> parts = new ArrayList<>();
        try {
            for (Embedder embedder : embedders) {
                parts.add(new Embedding.Part(embedder.embed(picture, landmarks), embedder.settings()));
            }
            return new Embedding(parts);
        } catch (RuntimeException e) {
            parts.forEach(part -> Arrays.fill(part.vector(), 0));
            throw e;
        }
    }

    /** Overwrites what the last face left in the networks. */
    public void forget() {
        embedders.forEach(embedder -> embedder.network().forget());
    }

    @Override
    public void close() {
        embedders.forEach(embedder -> embedder.network().close());
    }
}
