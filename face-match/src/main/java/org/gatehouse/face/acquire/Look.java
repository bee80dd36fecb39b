// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.util.List;
import java.util.Optional;
import org.gatehouse.face.detect.FaceBox;
import org.gatehouse.face.quality.QualityFinding;

/**
 * What one frame adds to an acquisition. Holds no pixels.
 *
 * @param verdict of this frame, motion included
 * @param guidance the one thing to tell the traveller now; empty when there is nothing to tell. Show it as it stands: it is already
 *     calmed, and it is empty as soon as frames pass
 * @param track which face was seen, 1 and up; 0 before the first. A new number may be another person: forget what was counted
 * @param stage where the acquisition stands
 * @param findings all measures of the largest face; empty without one
 * @param faces all faces, largest first, in pixels of the frame
 */
public record Look(
        FrameVerdict verdict,
        Optional<Guidance> guidance,
        int track,
        Stage stage,
        List<QualityFinding> findings,
        List<FaceBox> faces) {

    /** Copies the lists. */
    public Look {
        findings = List.copyOf(findings);
        faces = List.copyOf(faces);
    }

    /** The findings that are outside their limits. */
    public List<QualityFinding> shortcomings() {
        return findings.stream().filter(finding -> !finding.acceptable()).toList();
    }

    /** No measures: they are personal. */
    @Override
    public String toString() {
        return "Look[" + verdict + ", " + guidance.map(Enum::name).orElse("-") + ", track " + track + ", " + stage
                + "]";
    }
}
