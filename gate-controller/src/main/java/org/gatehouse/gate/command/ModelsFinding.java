// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.face.model.Calibration;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.OperatingPoint;
import org.gatehouse.face.model.SecurityLevel;

/**
 * A catalogue, looked at: each part with its file, the calibration, the threshold of each operating point.
 *
 * @param catalogue what was looked at
 * @param parts one an entry of the catalogue
 * @param points the named operating points
 * @param problems every sentence about what is wrong; empty when all is as it should be
 */
record ModelsFinding(
        ModelCatalogue catalogue,
        List<Map<String, Object>> parts,
        List<Map<String, Object>> points,
        List<String> problems) {
    private static final List<SecurityLevel> NAMED =
            List.of(SecurityLevel.FMR_1_IN_1000, SecurityLevel.FMR_1_IN_2000, SecurityLevel.FMR_1_IN_10000);

    static ModelsFinding of(ModelCatalogue catalogue, SecurityLevel wanted) {
        List<String> problems = new ArrayList<>();
        List<Map<String, Object>> parts = new ArrayList<>();
        for (ModelPart part : catalogue.parts()) {
            parts.add(part(catalogue, part, problems));
        }
        List<Map<String, Object>> points = new ArrayList<>();
        try {
            catalogue.checkCalibration();
            List<SecurityLevel> levels = new ArrayList<>(NAMED);
            if (!levels.contains(wanted)) {
                levels.add(0, wanted);
            }
            for (SecurityLevel level : levels) {
                point(catalogue, level, level.equals(wanted), problems, points);
            }
        } catch (ModelException foreign) {
            problems.add(foreign.getMessage());
        }
        return new ModelsFinding(catalogue, parts, points, List.copyOf(problems));
    }

    private static Map<String, Object> part(ModelCatalogue catalogue, ModelPart part, List<String> problems) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("role", part.role().name());
        line.put("name", part.name());
        line.put("kind", part.kind().name());
        line.put("file", catalogue.folder().resolve(part.file()).toString());
        line.put("bytes", part.bytes());
        line.put("sha256", part.sha256());
        line.put("licence", part.licence());
        line.put("source", part.source());
        try {
            catalogue.read(part);
            line.put("state", "OK");
        } catch (ModelException wrong) {
            line.put("state", wrong.code().name());
            problems.add(wrong.getMessage());
        }
        return line;
    }

    /** A rate that nobody asked for and the calibration does not reach is no problem of the set. */
    private static void point(
            ModelCatalogue catalogue,
            SecurityLevel level,
            boolean wanted,
            List<String> problems,
            List<Map<String, Object>> points) {
        try {
            OperatingPoint point = catalogue.operatingPoint(level);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", level.name());
            line.put("falseMatchRate", level.falseMatchRate());
            line.put("falseMatchRateOfOne", point.comparison().falseMatchRate());
            line.put("threshold", point.threshold());
            line.put("evidence", point.comparison().evidence().name());
            line.put("inUse", wanted);
            points.add(line);
        } catch (ModelException unreached) {
            if (wanted) {
                problems.add(unreached.getMessage());
            }
        }
    }

    Map<String, Object> json() {
        Calibration calibration = catalogue.calibration();
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("id", calibration.id());
        known.put("data", calibration.data());
        known.put("genuinePairs", calibration.genuinePairs());
        known.put("impostorPairs", calibration.impostorPairs());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("models", parts);
        object.put("calibration", known);
        object.put("operatingPoints", points);
        object.put("problems", problems);
        return object;
    }
}
