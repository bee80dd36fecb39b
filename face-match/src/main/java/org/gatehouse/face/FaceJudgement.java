// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.List;
import org.gatehouse.face.acquire.CaptureNote;
import org.gatehouse.face.liveness.PresentationResult;
import org.gatehouse.face.model.ComparisonBasis;

/**
 * The end of one round of looking at a traveller. Only {@link FaceDecision#MATCH} with a living presentation counts for him.
 *
 * @param decision what the comparisons say together
 * @param presentation whether a living person was before the camera, signalled whatever the comparison says (BSI TR-03121-3-1, FM PAD-FI-APP)
 * @param comparisons how many frames were compared
 * @param captures the frames that were compared, in their order; where none was, the best there was, if there was a face
 * @param basis models and threshold of the comparisons
 */
public record FaceJudgement(
        FaceDecision decision,
        PresentationResult presentation,
        int comparisons,
        List<CaptureNote> captures,
        ComparisonBasis basis) {

    /** Copies the list. */
    public FaceJudgement {
        captures = List.copyOf(captures);
    }
}
