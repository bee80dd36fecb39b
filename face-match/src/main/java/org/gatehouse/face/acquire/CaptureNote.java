// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityMeasure;

/**
 * What may be written down of a capture (BSI TR-03121-3-1, FM LOG-FI-GENERIC): how good it was and by what it fell short. No value of a
 * measure: those describe the face.
 *
 * @param millis when it was taken, since the first frame of its round
 * @param compared whether it was compared; if not, it is the best there was
 * @param quality 0..100, our own score of the frame, higher is better; says nothing of whose face it is
 * @param failed measures outside their limits; empty for one that was compared
 */
public record CaptureNote(long millis, boolean compared, int quality, List<QualityMeasure> failed) {

    /** Copies the list. */
    public CaptureNote {
        failed = List.copyOf(failed);
    }

    /** @param begun the first frame of the round, on the clock of the frames */
    public static CaptureNote of(Capture capture, long begun, boolean compared) {
        return new CaptureNote(
                TimeUnit.NANOSECONDS.toMillis(capture.frame().nanos() - begun),
                compared,
                (int) Math.round(capture.score()),
                capture.findings().stream()
                        .filter(finding -> !finding.acceptable())
                        .map(QualityFinding::measure)
                        .toList());
    }
}
