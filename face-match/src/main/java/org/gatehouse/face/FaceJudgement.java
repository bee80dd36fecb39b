// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import org.gatehouse.face.liveness.PresentationResult;
import org.gatehouse.face.model.ComparisonBasis;

/**
 * The end of one round of looking at a traveller. Only {@link FaceDecision#MATCH} with a living presentation counts for him.
 *
 * @param decision what the comparisons say together
 * @param presentation whether a living person was before the camera, signalled whatever the comparison says (BSI TR-03121-3-1, FM PAD-FI-APP)
 * @param comparisons how many frames were compared
 * @param basis models and threshold of the comparisons
 */
public record FaceJudgement(
        FaceDecision decision, PresentationResult presentation, int comparisons, ComparisonBasis basis) {}
