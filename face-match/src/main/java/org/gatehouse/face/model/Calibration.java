// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import java.util.List;

/**
 * What the scores of one set of models mean: thresholds and false match rates, from which pairs, and for which parts. Between
 * two points the logarithm of the rate is a straight line in the score; beyond the strictest nothing is claimed.
 *
 * @param id for decision records: 1 to 64 of a-z, 0-9, dot and dash
 * @param data in words: which pictures, of whom, how the points were found, what they do not show
 * @param genuinePairs compared pairs of one person
 * @param impostorPairs compared pairs of two persons
 * @param mesh the part by which faces were aligned
 * @param embedders the parts whose similarities were added, in the order of the catalogue
 * @param points from the highest rate to the lowest, each with a higher threshold than the one before
 */
public record Calibration(
        String id,
        String data,
        long genuinePairs,
        long impostorPairs,
        PartIdentity mesh,
        List<PartIdentity> embedders,
        List<CalibrationPoint> points) {
    /** More points describe nothing better. */
    public static final int MOST_POINTS = 1000;

    /** Fewer expected false matches at a rate say nothing about it. */
    public static final int LEAST_FALSE_MATCHES = 10;

    private static final int MOST_TEXT = 2000;

    /** Refuses what is no curve, and a point called measured on too few pairs to have been. */
    public Calibration {
        embedders = List.copyOf(embedders);
        points = List.copyOf(points);
        require(id.matches("[a-z0-9.-]{1,64}"), "id is 1 to 64 of a-z, 0-9, dot and dash");
        require(!data.isBlank() && data.length() <= MOST_TEXT, "data is 1 to 2000 characters");
        require(genuinePairs >= 0 && impostorPairs >= 1, "genuinePairs is at least 0 and impostorPairs at least 1");
        require(!embedders.isEmpty(), "embedders are named, one at least");
        require(!points.isEmpty() && points.size() <= MOST_POINTS, "points are given, 1 to 1000");
        require(points.get(0).evidence() == Evidence.MEASURED, "the first of the points is MEASURED");
        double highest = embedders.stream()
                .mapToDouble(part -> part.compared().orElseThrow().weight())
                .sum();
        for (int i = 0; i < points.size(); i++) {
            CalibrationPoint point = points.get(i);
            require(point.threshold() < highest, "a threshold lies below the sum of the weights, the highest score");
            require(
                    point.evidence() == Evidence.EXTRAPOLATED
                            || point.falseMatchRate() * impostorPairs >= LEAST_FALSE_MATCHES,
                    "a MEASURED point rests on at least 10 false matches: falseMatchRate times impostorPairs");
            require(
                    i == 0
                            || (point.falseMatchRate() < points.get(i - 1).falseMatchRate()
                                    && point.threshold() > points.get(i - 1).threshold()),
                    "points go from the highest falseMatchRate to the lowest, with rising thresholds");
        }
    }

    /**
     * The point for a rate, between the known ones where it lies between them; measured only if the known one is.
     *
     * @throws ModelException if the rate is lower than the lowest point's, or higher than the highest's
     */
    public CalibrationPoint at(double falseMatchRate) throws ModelException {
        CalibrationPoint looser = points.get(0);
        for (CalibrationPoint point : points) {
            if (point.falseMatchRate() == falseMatchRate) {
                return point;
            }
            if (point.falseMatchRate() < falseMatchRate && looser.falseMatchRate() > falseMatchRate) {
                return between(looser, point, falseMatchRate);
            }
            looser = point;
        }
        throw new ModelException(
                ModelErrorCode.RATE_NOT_CALIBRATED,
                "The calibration " + id + " knows false match rates of one comparison from "
                        + points.get(points.size() - 1).falseMatchRate() + " to "
                        + points.get(0).falseMatchRate() + ", and " + falseMatchRate
                        + " is asked for: set another rate or rule, or bring a calibration that reaches it.");
    }

    /**
     * The rate that a score stands for: the share of impostors' comparisons that score as high or higher. An upper bound: 1
     * below the first point, of which nothing is known, and the last point's beyond it.
     */
    public double falseMatchRateAt(double score) {
        if (!(score >= points.get(0).threshold())) {
            return 1;
        }
        CalibrationPoint below = points.get(0);
        for (CalibrationPoint point : points) {
            if (point.threshold() > score) {
                double share = (score - below.threshold()) / (point.threshold() - below.threshold());
                return below.falseMatchRate() * Math.pow(point.falseMatchRate() / below.falseMatchRate(), share);
            }
            below = point;
        }
        return below.falseMatchRate();
    }

    private static CalibrationPoint between(CalibrationPoint looser, CalibrationPoint stricter, double rate) {
        double share = Math.log(rate / looser.falseMatchRate())
                / Math.log(stricter.falseMatchRate() / looser.falseMatchRate());
        double threshold = looser.threshold() + share * (stricter.threshold() - looser.threshold());
        return new CalibrationPoint(rate, threshold, stricter.evidence());
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
