// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.face.evaluate.FaceSetEvaluation;
import org.gatehouse.face.model.Calibration;
import org.gatehouse.face.model.CalibrationPoint;
import org.gatehouse.face.model.SecurityLevel;

/** What an evaluation says of the calibration that it supports: its points, and a sentence where they do not reach a lane's. */
final class CalibrationJson {
    private CalibrationJson() {}

    static Map<String, Object> of(
            Optional<Calibration> calibration, FaceSetEvaluation evaluation, SecurityLevel level) {
        List<CalibrationPoint> points = calibration.map(Calibration::points).orElse(List.of());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("points", points.stream().map(CalibrationJson::point).toList());
        double wanted = level.rule().perComparison(level.falseMatchRate());
        if (points.isEmpty() || points.get(points.size() - 1).falseMatchRate() > wanted) {
            object.put("sentence", tooFew(evaluation.impostorPairs(), level, wanted));
        }
        return object;
    }

    private static Map<String, Object> point(CalibrationPoint point) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("falseMatchRate", point.falseMatchRate());
        object.put("threshold", point.threshold());
        object.put("evidence", point.evidence().name());
        return object;
    }

    private static String tooFew(long impostorPairs, SecurityLevel level, double wanted) {
        return String.format(
                Locale.ROOT,
                "A lane at %s compares at a false match rate of %.6f, and %d impostor pairs do not support it: bring a set with"
                        + " at least %.0f.",
                level.name(),
                wanted,
                impostorPairs,
                Math.ceil(Calibration.LEAST_FALSE_MATCHES / wanted));
    }
}
