// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.util.Comparator;
import java.util.List;
import org.gatehouse.face.quality.QualityFinding;

/**
 * A frame with a face, and its rank among others.
 *
 * @param frame pixels, landmarks and encoded bytes
 * @param track which face it shows; never add up what frames of different tracks say
 * @param findings all measures, {@link org.gatehouse.face.quality.QualityMeasure#MOTION} included where it could be taken
 * @param score 0..100, our own unified score, higher is better; informative, of the frame alone
 */
public record Capture(AnalysedFrame frame, int track, List<QualityFinding> findings, double score)
        implements AutoCloseable {
    /**
     * Best first, in the order of BSI TR-03121-3-1, §4.4.1.1.2: what meets more criteria, then what meets them better, then
     * what is more recent.
     */
    static final Comparator<Capture> BEST_FIRST = Comparator.<Capture>comparingLong(Capture::failing)
            .thenComparing(Comparator.comparingDouble(Capture::score).reversed())
            .thenComparing(Comparator.comparingLong((Capture capture) -> capture.frame.nanos())
                    .reversed());

    /** Copies the findings. */
    public Capture {
        findings = List.copyOf(findings);
    }

    /** Whether every measure is within its limits: only such a frame is compared. */
    public boolean passes() {
        return frame.verdict(findings) == FrameVerdict.PASSES;
    }

    private long failing() {
        return findings.stream().filter(finding -> !finding.acceptable()).count();
    }

    @Override
    public void close() {
        frame.close();
    }

    /** Only whether it passes: measures of a face are personal. */
    @Override
    public String toString() {
        return "Capture[track " + track + (passes() ? ", passes]" : "]");
    }
}
