// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmbeddingTest {

    @Test
    void theSameFaceScoresOneAndThreeTenths() {
        Embedding face = embedding(3, 4);
        assertThat(face.similarity(embedding(3, 4))).isCloseTo(1.3, within(1e-6));
    }

    @Test
    void theSecondNetworkCountsThreeTenths() {
        Embedding first = new Embedding(new float[] {1, 0}, new float[] {1, 0});
        Embedding second = new Embedding(new float[] {0, 1}, new float[] {1, 0});
        assertThat(first.similarity(second)).isCloseTo(0.3, within(1e-6));
    }

    @Test
    void closingOverwritesBothVectors() {
        float[] dlib = {0.6f, 0.8f};
        float[] faceres = {0.8f, 0.6f};
        new Embedding(dlib, faceres).close();
        assertThat(dlib).containsOnly(0f);
        assertThat(faceres).containsOnly(0f);
    }

    @Test
    void aVectorOfZerosIsLikeNobody() {
        float[] zeros = {0, 0};
        Embedder.normalise(zeros);
        assertThat(new Embedding(zeros, zeros).similarity(embedding(3, 4))).isZero();
    }

    @Test
    void itsTextShowsNothing() {
        assertThat(embedding(3, 4)).hasToString("Embedding[]");
    }

    private static Embedding embedding(float... values) {
        float[] dlib = values.clone();
        float[] faceres = values.clone();
        Embedder.normalise(dlib);
        Embedder.normalise(faceres);
        return new Embedding(dlib, faceres);
    }
}
