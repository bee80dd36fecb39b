// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityMeasure;

/**
 * What a traveller can be told, one at a time: the conditions of BSI TR-03121-3-1, FM UI-FI-BSJ, and dark glasses. The order is the order
 * of need: as long as the first thing is wrong the measures behind the later ones mean little. Light has no prompt, because
 * a traveller cannot change it.
 */
public enum Guidance {
    /** "Multiple faces were detected in front of the camera." */
    ONE_PERSON(QualityMeasure.SINGLE_FACE),
    /** "too close to … the camera": the face fills the picture, or is cut off on two sides, or on one though it is large. */
    STEP_BACK(QualityMeasure.HEAD_SIZE),
    /** "too far away from the camera". */
    COME_CLOSER(QualityMeasure.INTER_EYE_DISTANCE),
    /** "too far left or right to the camera", "too high or low": the face is cut off on one side. */
    STAND_IN_THE_MIDDLE(
            QualityMeasure.MARGIN_LEFT,
            QualityMeasure.MARGIN_RIGHT,
            QualityMeasure.MARGIN_ABOVE,
            QualityMeasure.MARGIN_BELOW),
    /** "not facing frontally to the camera", and no face at all. */
    LOOK_AT_CAMERA(QualityMeasure.YAW, QualityMeasure.PITCH),
    /** The eyes are behind dark glasses. */
    TAKE_OFF_SUNGLASSES(QualityMeasure.EYES_VISIBLE),
    /** The head leans to a shoulder. */
    HOLD_HEAD_STRAIGHT(QualityMeasure.ROLL),
    /** "in too much movement". */
    STAND_STILL(QualityMeasure.MOTION, QualityMeasure.SHARPNESS),
    /** "The eyes of the biometric subject are closed." */
    OPEN_EYES(QualityMeasure.EYES_OPEN),
    /** "The mouth of the biometric subject is opened." */
    CLOSE_MOUTH(QualityMeasure.MOUTH_CLOSED);

    /** Of the picture's height. */
    private static final double LARGE_HEAD = 0.7;

    private final Set<QualityMeasure> reasons;

    Guidance(QualityMeasure first, QualityMeasure... more) {
        this.reasons = EnumSet.of(first, more);
    }

    /** The most needed prompt for one frame; empty for a frame that passes, and where only the light is wrong. */
    static Optional<Guidance> forFrame(FrameVerdict verdict, List<QualityFinding> findings) {
        if (verdict == FrameVerdict.NO_FACE) {
            return Optional.of(LOOK_AT_CAMERA);
        }
        Set<QualityMeasure> failing = EnumSet.noneOf(QualityMeasure.class);
        findings.stream().filter(finding -> !finding.acceptable()).forEach(finding -> failing.add(finding.measure()));
        for (Guidance guidance : values()) {
            if (guidance.reasons.stream().anyMatch(failing::contains)
                    || guidance == STEP_BACK && (cutOffOnTwoSides(failing) || cutOffAndLarge(failing, findings))) {
                return Optional.of(guidance);
            }
        }
        return Optional.empty();
    }

    /** In the middle, too, a face of that size would hardly fit. */
    private static boolean cutOffAndLarge(Set<QualityMeasure> failing, List<QualityFinding> findings) {
        return STAND_IN_THE_MIDDLE.reasons.stream().anyMatch(failing::contains)
                && findings.stream()
                        .anyMatch(finding ->
                                finding.measure() == QualityMeasure.HEAD_SIZE && finding.value() > LARGE_HEAD);
    }

    private static boolean cutOffOnTwoSides(Set<QualityMeasure> failing) {
        return failing.contains(QualityMeasure.MARGIN_LEFT) && failing.contains(QualityMeasure.MARGIN_RIGHT)
                || failing.contains(QualityMeasure.MARGIN_ABOVE) && failing.contains(QualityMeasure.MARGIN_BELOW);
    }
}
