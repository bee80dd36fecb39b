// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gatehouse.face.model.AlignmentTemplate;
import org.gatehouse.face.model.EmbedderSettings;
import org.gatehouse.face.model.FaceModel;
import org.gatehouse.face.model.Metric;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    private static final EmbedderSettings DLIB =
            FaceModel.DLIB.part().compared().orElseThrow();
    private static final EmbedderSettings FACERES =
            FaceModel.FACERES.part().compared().orElseThrow();

    @Test
    void theSameFaceScoresOneAndThreeTenths() {
        Embedding face = embedding(3, 4);
        assertThat(face.similarity(embedding(3, 4))).isCloseTo(1.3, within(1e-6));
    }

    @Test
    void theSecondNetworkCountsThreeTenths() {
        Embedding first = fused(new float[] {1, 0}, new float[] {1, 0});
        Embedding second = fused(new float[] {0, 1}, new float[] {1, 0});
        assertThat(first.similarity(second)).isCloseTo(0.3, within(1e-6));
    }

    @Test
    void aModelPublishedWithADistanceCountsByItsDistance() {
        EmbedderSettings settings = new EmbedderSettings(AlignmentTemplate.ARCFACE_112, 16, false, Metric.EUCLIDEAN, 2);
        Embedding first = new Embedding(List.of(new Embedding.Part(new float[] {1, 0}, settings)));
        Embedding second = new Embedding(List.of(new Embedding.Part(new float[] {0, 1}, settings)));
        assertThat(first.similarity(first)).isEqualTo(2);
        assertThat(first.similarity(second)).isCloseTo(2 * (1 - Math.sqrt(2)), within(1e-9));
    }

    @Test
    void embeddingsOfOtherModelsAreNotCompared() {
        Embedding both = embedding(3, 4);
        Embedding one = new Embedding(List.of(new Embedding.Part(new float[] {1, 0}, DLIB)));
        Embedding exchanged = new Embedding(
                List.of(new Embedding.Part(new float[] {1, 0}, FACERES), new Embedding.Part(new float[] {1, 0}, DLIB)));
        assertThatIllegalArgumentException().isThrownBy(() -> both.similarity(one));
        assertThatIllegalArgumentException().isThrownBy(() -> both.similarity(exchanged));
    }

    @Test
    void closingOverwritesEveryVector() {
        float[] dlib = {0.6f, 0.8f};
        float[] faceres = {0.8f, 0.6f};
        fused(dlib, faceres).close();
        assertThat(dlib).containsOnly(0f);
        assertThat(faceres).containsOnly(0f);
    }

    @Test
    void aVectorOfZerosIsLikeNobody() {
        float[] zeros = {0, 0};
        Embedder.normalise(zeros);
        assertThat(fused(zeros, zeros).similarity(embedding(3, 4))).isZero();
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
        return fused(dlib, faceres);
    }

    private static Embedding fused(float[] dlib, float[] faceres) {
        return new Embedding(List.of(new Embedding.Part(dlib, DLIB), new Embedding.Part(faceres, FACERES)));
    }
}
