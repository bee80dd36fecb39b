// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.List;
import java.util.Optional;
import org.gatehouse.face.detect.FaceBox;
import org.gatehouse.face.quality.QualityFinding;

/**
 * The outcome for one live frame. Holds no pixels and no embedding.
 *
 * @param score similarity, higher is more alike; present exactly with {@link ProbeVerdict#MATCH} and
 *     {@link ProbeVerdict#NO_MATCH}; on the scale of {@link org.gatehouse.face.model.OperatingPoint#threshold()}
 * @param verdict what the frame says
 * @param findings every quality measure taken of the largest face; empty without a face
 * @param faces the faces found, largest first, in pixels of the frame
 */
public record ProbeResult(
        Optional<Double> score, ProbeVerdict verdict, List<QualityFinding> findings, List<FaceBox> faces) {

    /** Copies the lists, and refuses a score that does not belong to its verdict. */
    public ProbeResult {
        findings = List.copyOf(findings);
        faces = List.copyOf(faces);
        boolean compared = verdict == ProbeVerdict.MATCH || verdict == ProbeVerdict.NO_MATCH;
        if (score.isPresent() != compared) {
            throw new IllegalArgumentException("A score belongs to MATCH and NO_MATCH, and to nothing else");
        }
    }

    /** The findings that are outside their limits; empty for a usable frame. */
    public List<QualityFinding> shortcomings() {
        return findings.stream().filter(finding -> !finding.acceptable()).toList();
    }

    /** Only the verdict: scores are biometric data. */
    @Override
    public String toString() {
        return "ProbeResult[" + verdict + "]";
    }
}
