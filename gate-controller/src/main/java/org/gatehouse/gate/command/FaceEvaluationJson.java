// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gatehouse.face.evaluate.Acquisition;
import org.gatehouse.face.evaluate.BootstrapIntervals;
import org.gatehouse.face.evaluate.FaceSet;
import org.gatehouse.face.evaluate.FaceSetEvaluation;
import org.gatehouse.face.evaluate.GroupRate;
import org.gatehouse.face.evaluate.GroupRates;
import org.gatehouse.face.evaluate.Interval;
import org.gatehouse.face.evaluate.Proportion;
import org.gatehouse.face.evaluate.RateAtFmr;
import org.gatehouse.face.model.OperatingPoint;

/** An evaluation as a JSON object; docs/face-evaluation.md lists its names. Names no person and no file. */
final class FaceEvaluationJson {
    /** Decimals of rates and thresholds. */
    private static final double DECIMALS = 1e6;

    private FaceEvaluationJson() {}

    static Map<String, Object> of(FaceSet set, FaceSetEvaluation evaluation, PointFinding finding) {
        Acquisition acquisition = evaluation.acquisition();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("persons", acquisition.persons());
        object.put("photographs", acquisition.photographs());
        object.put("ignoredFiles", set.ignored());
        Map<String, Object> failures = rate(acquisition.failureToAcquire());
        failures.put("reasons", acquisition.failures());
        object.put("failuresToAcquire", failures);
        object.put("failuresToEnrol", rate(acquisition.failureToEnrol()));
        object.put("severalFaces", acquisition.severalFaces());
        object.put("foundAtSecondLook", acquisition.atSecondLook());
        object.put("pairs", pairs(evaluation));
        Map<String, Object> eer = new LinkedHashMap<>();
        eer.put("rate", round(evaluation.evaluation().equalErrorRate()));
        eer.put("bootstrap95", interval(evaluation.intervals().equalErrorRate()));
        object.put("eer", eer);
        object.put("fnmrAtFmr", atRates(evaluation));
        finding.point().ifPresent(point -> object.put("operatingPoint", atPoint(evaluation, point)));
        finding.whyNot().ifPresent(sentence -> object.put("noOperatingPoint", sentence));
        object.put("bootstrap", bootstrap(evaluation.intervals()));
        if (!evaluation.groups().isEmpty()) {
            object.put(
                    "groups",
                    evaluation.groups().stream()
                            .map(rates -> groups(rates, evaluation))
                            .toList());
        }
        return object;
    }

    private static Map<String, Object> pairs(FaceSetEvaluation evaluation) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        pairs.put("genuine", evaluation.genuinePairs());
        pairs.put("impostor", evaluation.impostorPairs());
        return pairs;
    }

    /** From the highest false match rate to the lowest. */
    private static List<Map<String, Object>> atRates(FaceSetEvaluation evaluation) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < evaluation.rates().size(); i++) {
            RateAtFmr at = evaluation.rates().get(i);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("fmr", at.falseMatchRate());
            one.put("fnmr", round(at.falseNonMatches().value()));
            one.put("falseNonMatches", at.falseNonMatches().count());
            one.put("wilson95", interval(at.falseNonMatches().wilson()));
            one.put(
                    "bootstrap95",
                    interval(evaluation.intervals().falseNonMatchRates().get(i)));
            one.put("threshold", round(at.threshold()));
            one.put("restsOnImpostorScores", at.restsOn());
            one.put("support", at.support().name());
            all.add(one);
        }
        Collections.reverse(all);
        return all;
    }

    private static Map<String, Object> atPoint(FaceSetEvaluation evaluation, OperatingPoint point) {
        BootstrapIntervals intervals = evaluation.intervals();
        Acquisition acquisition = evaluation.acquisition();
        Map<String, Object> object = operatingPoint(point);
        Proportion falseMatches = evaluation.evaluation().falseMatches(point.threshold());
        Proportion falseNonMatches = evaluation.evaluation().falseNonMatches(point.threshold());
        Map<String, Object> fmr = rate(falseMatches);
        intervals.falseMatchRate().ifPresent(drawn -> fmr.put("bootstrap95", interval(drawn)));
        object.put("fmr", fmr);
        Map<String, Object> fnmr = rate(falseNonMatches);
        intervals.falseNonMatchRate().ifPresent(drawn -> fnmr.put("bootstrap95", interval(drawn)));
        object.put("fnmr", fnmr);
        object.put("gfar", rate(acquisition.generalizedFalseAccepts(falseMatches)));
        object.put("gfrr", rate(acquisition.generalizedFalseRejects(falseNonMatches)));
        return object;
    }

    /** The point itself, as every face command names it. */
    static Map<String, Object> operatingPoint(OperatingPoint point) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", point.name());
        object.put("falseMatchRate", point.level().falseMatchRate());
        object.put("falseMatchRateOfOne", point.comparison().falseMatchRate());
        object.put("evidence", point.comparison().evidence());
        object.put("threshold", point.threshold());
        object.put("calibration", point.calibration());
        return object;
    }

    private static Map<String, Object> bootstrap(BootstrapIntervals intervals) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("over", "persons");
        object.put("replicates", intervals.replicates());
        object.put("seed", intervals.seed());
        return object;
    }

    private static Map<String, Object> groups(GroupRates rates, FaceSetEvaluation evaluation) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("grouping", rates.grouping());
        object.put("threshold", round(rates.threshold()));
        object.put("atOperatingPoint", evaluation.threshold().equals(OptionalDouble.of(rates.threshold())));
        double fmr = evaluation.evaluation().falseMatchRate(rates.threshold());
        double fnmr = evaluation.evaluation().falseNonMatchRate(rates.threshold());
        object.put("pooledFmr", round(fmr));
        object.put("pooledFnmr", round(fnmr));
        object.put(
                "groups",
                rates.groups().stream().map(group -> group(group, fmr, fnmr)).toList());
        rates.worstFalseNonMatchRatio().ifPresent(ratio -> object.put("fnmrWorstToGeometricMean", round(ratio)));
        rates.worstFalseMatchRatio().ifPresent(ratio -> object.put("fmrWorstToGeometricMean", round(ratio)));
        return object;
    }

    private static Map<String, Object> group(GroupRate group, double pooledFmr, double pooledFnmr) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("group", group.group());
        object.put("persons", group.persons());
        object.put("photographs", group.photographs());
        object.put("small", group.small());
        object.put("fnmr", rate(group.falseNonMatches()));
        object.put("fmrWithinGroup", rate(group.falseMatchesWithin()));
        object.put("fmrAcrossGroups", rate(group.falseMatchesAcross()));
        if (group.falseNonMatches().of() > 0) {
            object.put("fnmrMinusPooled", round(group.falseNonMatches().value() - pooledFnmr));
        }
        if (group.falseMatchesWithin().of() > 0) {
            object.put("fmrWithinMinusPooled", round(group.falseMatchesWithin().value() - pooledFmr));
        }
        return object;
    }

    /** Without a rate where there was no trial: JSON has no word for that number. */
    private static Map<String, Object> rate(Proportion proportion) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", proportion.count());
        object.put("of", proportion.of());
        if (proportion.of() > 0) {
            object.put("rate", round(proportion.value()));
            object.put("wilson95", interval(proportion.wilson()));
        }
        return object;
    }

    private static List<Double> interval(Interval interval) {
        return List.of(round(interval.low()), round(interval.high()));
    }

    static double round(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
