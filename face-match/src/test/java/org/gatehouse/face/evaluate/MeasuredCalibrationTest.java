// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.gatehouse.face.TestModels;
import org.gatehouse.face.model.Calibration;
import org.gatehouse.face.model.CalibrationPoint;
import org.gatehouse.face.model.CatalogueWriter;
import org.gatehouse.face.model.Evidence;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.OperatingPoint;
import org.gatehouse.face.model.SecurityLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calibrations from invented scores: what they claim, and that a catalogue takes them. */
class MeasuredCalibrationTest {
    private static final long SEED = 11;
    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);
    private static final SecurityLevel LEVEL = SecurityLevel.FMR_1_IN_1000;

    @TempDir
    Path folder;

    @Test
    void everyPointIsMeasuredKeepsItsRateAndRestsOnTenFalseMatches() throws ModelException {
        FaceSetEvaluation evaluation = evaluation(300, 0.25);
        Calibration calibration = of(evaluation).orElseThrow();

        assertThat(evaluation.impostorPairs()).isEqualTo(44_700);
        for (CalibrationPoint point : calibration.points()) {
            Proportion matches = evaluation.evaluation().falseMatches(point.threshold());
            assertThat(point.evidence()).isEqualTo(Evidence.MEASURED);
            assertThat(matches.value()).isLessThanOrEqualTo(point.falseMatchRate());
            assertThat(matches.count()).isGreaterThanOrEqualTo(10);
        }
        assertThat(calibration.points())
                .extracting(CalibrationPoint::falseMatchRate)
                .containsExactly(0.01, 0.005, 0.002, 0.001, 0.0005, 0.001 / 3);
    }

    @Test
    void inTheCataloguesPlaceItGivesTheLaneAMeasuredOperatingPoint() throws IOException, ModelException {
        Calibration calibration = of(evaluation(300, 0.25)).orElseThrow();
        ObjectMapper json = new ObjectMapper();
        ObjectNode catalogue = (ObjectNode) json.readTree(CatalogueWriter.json(TestModels.catalogue()));
        catalogue.set("calibration", json.readTree(CatalogueWriter.json(calibration)));
        Path file = Files.write(folder.resolve("models.json"), json.writeValueAsBytes(catalogue));

        ModelCatalogue read = ModelCatalogue.read(file);
        OperatingPoint point = read.operatingPoint(LEVEL);

        assertThat(read.calibration()).isEqualTo(calibration);
        assertThat(point.comparison().evidence()).isEqualTo(Evidence.MEASURED);
        assertThat(point.calibration()).isEqualTo("face-set-2027-01-31-44700");
        ModelException stricter =
                catchThrowableOfType(ModelException.class, () -> read.operatingPoint(SecurityLevel.FMR_1_IN_10000));
        assertThat(stricter.code()).isEqualTo(ModelErrorCode.RATE_NOT_CALIBRATED);
    }

    @Test
    void aSetThatSupportsNoRateGivesNone() throws ModelException {
        assertThat(of(evaluation(40, 0.25))).isEmpty();
    }

    @Test
    void scoresThatAreAllTheSameGiveNone() throws ModelException {
        assertThat(of(evaluation(300, 0))).isEmpty();
    }

    private static Optional<Calibration> of(FaceSetEvaluation evaluation) throws ModelException {
        return MeasuredCalibration.of(TestModels.catalogue(), evaluation, LEVEL, DAY);
    }

    /** Two photographs a person; impostors' scores lie around 0.2, with this deviation. */
    private static FaceSetEvaluation evaluation(int photographs, double deviation) {
        int[] persons = new int[photographs];
        Arrays.setAll(persons, i -> i / 2);
        Random random = new Random(SEED);
        ComparisonTable table = ComparisonTable.of(
                persons, (i, j) -> persons[i] == persons[j] ? 1.2 : 0.2 + deviation * random.nextGaussian());
        Acquisition all = new Acquisition(
                photographs, new TreeMap<>(), 0, 0, photographs / 2, 0, table.genuinePairs(), table.impostorPairs());
        return FaceSetEvaluation.of(all, table, Optional.empty(), OptionalDouble.empty(), 1);
    }
}
