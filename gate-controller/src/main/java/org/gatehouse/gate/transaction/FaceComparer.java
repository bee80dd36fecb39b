// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import org.gatehouse.face.model.ComparisonBasis;

/** Compares live frames with a portrait; the runtime's view of face-match. Called by one thread at a time. */
public interface FaceComparer {

    /** What one frame says. */
    enum Likeness {
        MATCH,
        NO_MATCH,
        /** No face, several, or one that is too poor to compare. */
        UNUSABLE
    }

    /** An enrolled portrait; closing it overwrites it. Safe from any thread, and twice. */
    interface Enrolled extends AutoCloseable {
        @Override
        void close();
    }

    /** The portrait cannot be used. */
    final class UnusablePortraitException extends Exception {
        private static final long serialVersionUID = 1L;

        public UnusablePortraitException(String code) {
            super(code);
        }
    }

    /**
     * Prepares a portrait.
     *
     * @param encoded the image of DG2, from a document that passed; not kept
     */
    Enrolled enrol(byte[] encoded) throws UnusablePortraitException;

    /** Compares one frame; whatever is wrong with it makes it unusable. {@code jpeg} is not kept. */
    Likeness compare(Enrolled portrait, byte[] jpeg);

    /** The models and the threshold that its answers rest on, for the record of the decision. */
    ComparisonBasis basis();

    /** Overwrites what the last faces left inside the comparer. */
    void forget();

    /**
     * The portrait as JPEG for the officer's screen; the caller wipes it.
     *
     * @param encoded the image of DG2, as a signer has signed it whose certificate is a trusted CSCA's; not kept
     */
    byte[] portraitJpeg(byte[] encoded) throws UnusablePortraitException;
}
