// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.Optional;
import org.gatehouse.face.acquire.Guidance;
import org.gatehouse.face.liveness.ChallengeStep;

/**
 * What one frame adds to a round. Holds no pixels and no scores.
 *
 * @param compared a frame was compared with the portrait
 * @param face the frame shows one face, whether good enough or not
 * @param guidance the one thing to tell the traveller, if there is one
 * @param step what a challenge asks for now, if one runs; shown instead of guidance
 * @param judgement the end of the round, once there is one
 */
public record FaceLook(
        boolean compared,
        boolean face,
        Optional<Guidance> guidance,
        Optional<ChallengeStep> step,
        Optional<FaceJudgement> judgement) {

    /** A frame that was not looked at. */
    static FaceLook left(Optional<FaceJudgement> judgement) {
        return new FaceLook(false, false, Optional.empty(), Optional.empty(), judgement);
    }
}
