// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.List;
import java.util.Optional;

/**
 * What is known after the frames so far. It holds for one face that was followed without a break: only a frame within that
 * stretch may be the probe that is compared (TR-03121-3-1, FM PAD-FI-APP: the result corresponds to the chosen image).
 *
 * @param verdict live, suspect or undetermined
 * @param score 0 bona fide to 1 attack, as FM PAD-FI-APP asks for: below 0.3 LIVE, above 0.7 SUSPECT; only the verdict decides
 * @param findings one a cue, those of an attack as they were when they were found
 * @param nonce of the challenge, if one was asked for
 * @param outcome of that challenge
 * @param fromNanos when the stretch began, on the frames' own clock
 * @param toNanos its last frame
 */
public record PresentationResult(
        PresentationVerdict verdict,
        double score,
        List<CueFinding> findings,
        Optional<String> nonce,
        ChallengeOutcome outcome,
        long fromNanos,
        long toNanos) {

    /** Copies the findings. */
    public PresentationResult {
        findings = List.copyOf(findings);
    }

    /** Whether a frame belongs to the face that this says something about. */
    public boolean covers(long captureNanos) {
        return captureNanos >= fromNanos && captureNanos <= toNanos;
    }

    /** The finding of one cue. */
    public Optional<CueFinding> finding(Cue cue) {
        return findings.stream().filter(finding -> finding.cue() == cue).findFirst();
    }
}
