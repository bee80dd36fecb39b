// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.List;

/**
 * From findings to a verdict, by rules that fit on a page. One attack is enough; hints ask for a challenge; without a
 * challenge, only a head that was seen to be one before a gate that was seen to stand still is live.
 */
final class Judgement {
    private Judgement() {}

    static PresentationVerdict verdict(
            List<CueFinding> findings, ChallengeOutcome challenge, PresentationPolicy policy, boolean modelMayDecide) {
        if (challenge == ChallengeOutcome.WRONG || says(findings, CueOpinion.ATTACK)) {
            return PresentationVerdict.SUSPECT;
        }
        if (challenge == ChallengeOutcome.PASSED) {
            return PresentationVerdict.LIVE;
        }
        boolean unasked = policy.rule() == ChallengeRule.WHEN_UNSURE && challenge == ChallengeOutcome.NONE;
        if (!unasked || says(findings, CueOpinion.HINT)) {
            return PresentationVerdict.UNDETERMINED;
        }
        boolean moved = live(findings, Cue.PARALLAX) && live(findings, Cue.SURROUNDINGS);
        boolean believed = modelMayDecide && live(findings, Cue.MODEL);
        return moved || believed ? PresentationVerdict.LIVE : PresentationVerdict.UNDETERMINED;
    }

    /** 0..1, a third of the range for each verdict but a little more in the middle; monotonous in what speaks for an attack. */
    static double score(PresentationVerdict verdict, List<CueFinding> findings) {
        double nearest = findings.stream().mapToDouble(Judgement::share).max().orElse(0);
        return switch (verdict) {
            case LIVE -> 0.29 * Math.min(1, nearest);
            case UNDETERMINED -> 0.3 + 0.4 * Math.min(1, nearest);
            case SUSPECT -> 0.71 + 0.29 * nearest / (1 + nearest);
        };
    }

    /** How much of the way to an attack a cue has gone; above 1 beyond it. */
    private static double share(CueFinding finding) {
        return switch (finding.cue()) {
            case REPEATED_FRAMES, LOOPED_MOVEMENT, SCREEN_PATTERN, BORDER -> finding.value() / finding.limit();
            default -> finding.opinion() == CueOpinion.ATTACK ? 1 : finding.opinion() == CueOpinion.HINT ? 0.5 : 0;
        };
    }

    private static boolean says(List<CueFinding> findings, CueOpinion opinion) {
        return findings.stream().anyMatch(finding -> finding.opinion() == opinion);
    }

    private static boolean live(List<CueFinding> findings, Cue cue) {
        return findings.stream().anyMatch(finding -> finding.cue() == cue && finding.opinion() == CueOpinion.LIVE);
    }
}
