// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.compare;

import java.util.Arrays;
import java.util.List;
import org.gatehouse.face.model.EmbedderSettings;

/**
 * What the embedders make of one face, each vector of unit length. Holds the only copy; {@link #close()} overwrites it. Not
 * thread-safe.
 */
public final class Embedding implements AutoCloseable {
    private final List<Part> parts;

    /** One embedder's vector and how it is compared. */
    record Part(float[] vector, EmbedderSettings settings) {
        @Override
        public String toString() {
            return "Part[]";
        }
    }

    /** Takes the vectors over: the caller keeps no reference to them. */
    Embedding(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * The sum of the embedders' similarities, each times its weight; higher is more alike, the sum of the weights the most.
     *
     * @param other of the same embedders
     */
    public double similarity(Embedding other) {
        if (parts.size() != other.parts.size()) {
            throw new IllegalArgumentException("Embeddings of other models are not compared");
        }
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part own = parts.get(i);
            Part its = other.parts.get(i);
            if (!own.settings.equals(its.settings)) {
                throw new IllegalArgumentException("Embeddings of other models are not compared");
            }
            sum += own.settings.weight() * own.settings.metric().similarity(own.vector, its.vector);
        }
        return sum;
    }

    /** Overwrites every vector with zeros. */
    @Override
    public void close() {
        parts.forEach(part -> Arrays.fill(part.vector, 0));
    }

    @Override
    public String toString() {
        return "Embedding[]";
    }
}
