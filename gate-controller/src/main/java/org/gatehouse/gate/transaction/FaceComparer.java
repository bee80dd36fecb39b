// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Optional;
import org.gatehouse.face.model.ComparisonBasis;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.Verdict;

/** Compares live frames with a portrait; the runtime's view of face-match. Called by one thread at a time. */
public interface FaceComparer {

    /**
     * What the frames of one round say in the end.
     *
     * @param face whether the face is the portrait's
     * @param presentation whether a living person shows it; FAILED is a suspected attack
     * @param record what the verdict on the presentation rests on, as a JSON object for the journal; it holds nothing biometric
     * @param captures how good the frames were that were compared, or the best of those that were not, as a JSON list for the journal
     */
    record Judgement(Verdict face, Verdict presentation, String record, String captures) {}

    /**
     * What one frame adds.
     *
     * @param compared a frame was good enough to be compared, and was
     * @param face the frame shows one face, which an officer may want to see
     * @param guidance what the traveller should do to be seen better; empty where nothing is wrong
     * @param judgement the end of the round, once there is one; nothing that comes later counts
     */
    record Look(boolean compared, boolean face, Optional<Prompt> guidance, Optional<Judgement> judgement) {}

    /** One round of looking at one traveller; closing it overwrites what it keeps. */
    interface Session extends AutoCloseable {
        /**
         * Looks at one frame; whatever is wrong with it makes it unusable. {@code jpeg} is not kept.
         *
         * @param nanos when it came, {@link System#nanoTime()}
         */
        Look look(byte[] jpeg, long nanos);

        /**
         * A copy of the frame that says most about this round, as the camera gave it: the one that was compared last, else the best of those
         * that could not be compared; nothing before there was a face. The caller wipes it.
         */
        Optional<byte[]> picture();

        @Override
        void close();
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

    /** Begins to look at whoever stands in the lane; the portrait stays its owner's to close. */
    Session begin(Enrolled portrait);

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
