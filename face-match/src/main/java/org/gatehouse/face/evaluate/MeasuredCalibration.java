// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.gatehouse.face.model.Calibration;
import org.gatehouse.face.model.CalibrationPoint;
import org.gatehouse.face.model.Evidence;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.SecurityLevel;

/**
 * Makes a calibration of what was measured: for each false match rate that enough impostor pairs support, the threshold that
 * keeps it on this face set. Nothing is extrapolated.
 */
public final class MeasuredCalibration {
    private static final double[] LADDER = {1e-2, 5e-3, 2e-3, 1e-3, 5e-4, 2e-4, 1e-4, 5e-5, 2e-5, 1e-5};
    private static final SecurityLevel[] NAMED = {
        SecurityLevel.FMR_1_IN_1000, SecurityLevel.FMR_1_IN_2000, SecurityLevel.FMR_1_IN_10000
    };
    /** Of a threshold; more are noise of the networks. */
    private static final double DECIMALS = 1e6;

    private MeasuredCalibration() {}

    /**
     * The calibration of these models by this set, for its operator to say in {@code data} whose pictures they are.
     *
     * @param catalogue the models that compared
     * @param level the one whose rate of one comparison is wanted as a point of its own
     * @param measured when, for the name
     * @return empty where fewer than ten false matches are to be expected even at 1 %, or none came
     */
    public static Optional<Calibration> of(
            ModelCatalogue catalogue, FaceSetEvaluation evaluation, SecurityLevel level, LocalDate measured) {
        List<CalibrationPoint> points = points(catalogue, evaluation, level);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        Acquisition acquisition = evaluation.acquisition();
        String data = String.format(
                Locale.ROOT,
                "%d usable photographs of %d persons, measured with ./gatehouse face evaluate on %s. Each threshold is the"
                        + " lowest at which no larger share of the impostor pairs matches. To be said here: whose pictures,"
                        + " of which cameras, and what they do not show.",
                acquisition.photographs() - acquisition.failureToAcquire().count(),
                acquisition.persons() - acquisition.personsWithout(),
                measured);
        return Optional.of(new Calibration(
                "face-set-" + measured + "-" + evaluation.impostorPairs(),
                data,
                evaluation.genuinePairs(),
                evaluation.impostorPairs(),
                catalogue.mesh().identity(),
                catalogue.embedders().stream().map(ModelPart::identity).toList(),
                points));
    }

    private static List<CalibrationPoint> points(
            ModelCatalogue catalogue, FaceSetEvaluation evaluation, SecurityLevel level) {
        double highest = catalogue.embedders().stream()
                .mapToDouble(part -> part.compared().orElseThrow().weight())
                .sum();
        double last = 0;
        List<CalibrationPoint> points = new ArrayList<>();
        for (double rate : rates(level)) {
            double threshold = (Math.floor(evaluation.evaluation().thresholdAt(rate) * DECIMALS) + 1) / DECIMALS;
            long matches = evaluation.evaluation().falseMatches(threshold).count();
            boolean measured = rate * evaluation.impostorPairs() >= Calibration.LEAST_FALSE_MATCHES
                    && matches >= Calibration.LEAST_FALSE_MATCHES;
            if (measured && threshold > last && threshold < highest) {
                points.add(new CalibrationPoint(rate, threshold, Evidence.MEASURED));
                last = threshold;
            }
        }
        return points;
    }

    /** From the highest to the lowest; those at which a lane may compare are among them, so that none lies beside its curve. */
    private static List<Double> rates(SecurityLevel level) {
        DoubleStream compared = DoubleStream.concat(
                DoubleStream.of(perComparison(level)),
                Arrays.stream(NAMED).mapToDouble(MeasuredCalibration::perComparison));
        return DoubleStream.concat(DoubleStream.of(LADDER), compared)
                .boxed()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static double perComparison(SecurityLevel level) {
        return level.rule().perComparison(level.falseMatchRate());
    }
}
