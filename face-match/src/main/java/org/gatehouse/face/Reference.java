// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.List;
import org.gatehouse.face.compare.Embedding;
import org.gatehouse.face.quality.QualityFinding;

/**
 * The portrait of one traveller as the matcher needs it: an embedding, no pixels. Close it at the end of the transaction,
 * which overwrites the embedding. Safe to close from another thread than the one that compares.
 */
public final class Reference implements AutoCloseable {
    private final Embedding embedding;
    private final List<QualityFinding> findings;
    private boolean closed;

    Reference(Embedding embedding, List<QualityFinding> findings) {
        this.embedding = embedding;
        this.findings = List.copyOf(findings);
    }

    /** The quality measures of the portrait; informative, a document is not refused for them. */
    public List<QualityFinding> findings() {
        return findings;
    }

    /** Fused similarity with a probe's embedding; the lock keeps a concurrent close from wiping half of it. */
    synchronized double score(Embedding probe) throws FaceException {
        if (closed) {
            throw new FaceException(FaceErrorCode.REFERENCE_CLOSED);
        }
        return embedding.similarity(probe);
    }

    /** Similarity of two portraits, as evaluations need it; of two open references that nobody else closes meanwhile. */
    public double score(Reference other) throws FaceException {
        return score(other.embedding);
    }

    /** Overwrites the embedding. Closing twice is harmless. */
    @Override
    public synchronized void close() {
        closed = true;
        embedding.close();
    }

    @Override
    public String toString() {
        return "Reference[]";
    }
}
