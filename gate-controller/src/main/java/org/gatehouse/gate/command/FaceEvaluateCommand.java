// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.gatehouse.face.PhotographReader;
import org.gatehouse.face.evaluate.FaceSet;
import org.gatehouse.face.evaluate.FaceSetErrorCode;
import org.gatehouse.face.evaluate.FaceSetEvaluation;
import org.gatehouse.face.evaluate.FaceSetException;
import org.gatehouse.face.evaluate.FaceSetReader;
import org.gatehouse.face.evaluate.Groups;
import org.gatehouse.face.evaluate.GroupsFile;
import org.gatehouse.face.evaluate.MeasuredCalibration;
import org.gatehouse.face.evaluate.ReadFaceSet;
import org.gatehouse.face.model.Calibration;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.SecurityLevel;
import org.gatehouse.gate.ConfigRefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the error rates of the face comparison on a folder of photographs (ISO/IEC 19795-1). */
@Command(
        name = "evaluate",
        description = {
            "Compares all photographs of a folder with each other and prints the error rates as one JSON object:",
            "persons, photographs, pairs, eer, fnmrAtFmr (1 %, 0.1 %, 0.05 %, 0.01 %), failuresToAcquire, and what happens at"
                    + " the operating point. Rates are fractions: 0.001 is 0.1 %. docs/face-evaluation.md says what each means.",
            "",
            "DIR holds one folder for each person, with photographs in it or in folders in it: JPEG, PNG, JPEG 2000, BMP, PNM,"
                    + " TIFF or WebP, up to 32 MiB and 50 million pixels each.",
            "",
            "It also measures models whose calibration is of other models: then there is noOperatingPoint, which says why.",
            "",
            "No name of a person or file is printed unless --show-personal-data is given.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the rates were measured, also where photographs could not be used (failuresToAcquire says how many)",
            "1:there is nothing to measure, or a result could not be written",
            "2:wrong arguments",
            "3:the folder, the groups file or the models cannot be opened"
        })
final class FaceEvaluateCommand implements Callable<Integer> {
    private static final int NOTHING_TO_MEASURE = 1;
    private static final int WRONG_ARGUMENTS = 2;
    private static final int NOT_OPENED = 3;

    private final Clock clock;

    @Parameters(paramLabel = "DIR", description = "folder with one folder for each person")
    @Nullable Path folder;

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description =
                    "CSV with the heading person,GROUP or person,GROUP,GROUP2 and a line for each person: error rates by"
                            + " group as well, after ISO/IEC 19795-10")
    @Nullable Path groupsFile;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "writes det.png, det.csv, histogram.csv and evaluation.json into this folder, and calibration.json: the points"
                        + " that the pairs support, as a catalogue of models takes them (docs/face.md)"
            })
    @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "photographs read at a time, 1 to 16; the result is the same")
    int threads = Math.min(2, Runtime.getRuntime().availableProcessors());

    @Option(names = "--seed", paramLabel = "N", description = "of the bootstrap (default: ${DEFAULT-VALUE})")
    long seed = 1;

    @Option(
            names = "--show-personal-data",
            description = "prints the names of the files that could not be used: they may name people")
    boolean showPersonalData;

    @Mixin
    final ModelsOption models = new ModelsOption();

    @Spec
    @Nullable CommandSpec spec;

    FaceEvaluateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (threads < 1 || threads > 16) {
            line.getErr().println("--threads is from 1 to 16, not " + threads + ".");
            return WRONG_ARGUMENTS;
        }
        try {
            Map<String, Object> result = measure();
            new JsonLines(line.getOut()).print(result);
            return 0;
        } catch (FaceSetException e) {
            line.getErr().println(e.code() + ": " + e.getMessage());
            boolean nothing = e.code() == FaceSetErrorCode.SET_WITHOUT_PAIRS
                    || e.code() == FaceSetErrorCode.SET_TOO_LARGE
                    || e.code() == FaceSetErrorCode.INTERRUPTED;
            return nothing ? NOTHING_TO_MEASURE : NOT_OPENED;
        } catch (ModelException e) {
            line.getErr().println(e.getMessage());
            return NOT_OPENED;
        } catch (ConfigRefusedException refused) {
            refused.sentences().forEach(line.getErr()::println);
            return NOT_OPENED;
        } catch (IOException e) {
            line.getErr().println("The results could not be written to " + out + ": check that it can be written to.");
            return NOTHING_TO_MEASURE;
        }
    }

    private Map<String, Object> measure() throws FaceSetException, ModelException, ConfigRefusedException, IOException {
        long begun = clock.millis();
        ModelCatalogue catalogue = ModelCatalogue.read(models.path());
        SecurityLevel level = models.level();
        PointFinding finding = PointFinding.of(catalogue, level);
        FaceSet set = FaceSet.of(Objects.requireNonNull(folder));
        // Before the long work: a wrong line should not cost an hour.
        Optional<Groups> groups =
                groupsFile == null ? Optional.empty() : Optional.of(GroupsFile.read(groupsFile, set.persons()));
        if (out != null) {
            EvaluationFiles.prepare(out);
        }
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        EvaluationProgress progress =
                new EvaluationProgress(err, clock, set.files().size());
        FaceSetReader reader =
                new FaceSetReader(() -> PhotographReader.load(catalogue, 1), threads, progress::photographs);
        try (ReadFaceSet read = reader.read(set)) {
            progress.comparing();
            OptionalDouble threshold = finding.point()
                    .map(point -> OptionalDouble.of(point.threshold()))
                    .orElse(OptionalDouble.empty());
            FaceSetEvaluation evaluation = FaceSetEvaluation.of(read, groups, threshold, seed);
            Optional<Calibration> calibration =
                    MeasuredCalibration.of(catalogue, evaluation, level, LocalDate.now(clock));
            Map<String, Object> result = FaceEvaluationJson.of(set, evaluation, finding);
            result.put("calibration", CalibrationJson.of(calibration, evaluation, level));
            if (showPersonalData) {
                result.put("failures", failures(set, read));
            }
            result.put("millis", clock.millis() - begun);
            if (out != null) {
                EvaluationFiles.write(out, evaluation, finding.point(), calibration, result);
            }
            return result;
        }
    }

    private static List<Map<String, Object>> failures(FaceSet set, ReadFaceSet read) {
        List<Map<String, Object>> failures = new ArrayList<>();
        for (int i = 0; i < set.files().size(); i++) {
            Optional<String> reason = read.reason(i);
            if (reason.isPresent()) {
                Map<String, Object> failure = new LinkedHashMap<>();
                failure.put("file", set.files().get(i).file().toString());
                failure.put("reason", reason.get());
                failures.add(failure);
            }
        }
        return failures;
    }
}
