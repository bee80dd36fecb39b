// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.gatehouse.face.evaluate.Acquisition;
import org.gatehouse.face.evaluate.DetPlot;
import org.gatehouse.face.evaluate.DetPoint;
import org.gatehouse.face.evaluate.FaceSetEvaluation;
import org.gatehouse.face.evaluate.RateAtFmr;
import org.gatehouse.face.evaluate.ScoreHistogram;
import org.gatehouse.face.model.Calibration;
import org.gatehouse.face.model.CatalogueWriter;
import org.gatehouse.face.model.OperatingPoint;

/** Writes an evaluation as files, each whole or not at all. */
final class EvaluationFiles {
    private static final String CALIBRATION = "calibration.json";

    private EvaluationFiles() {}

    /** Makes the folder. */
    static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new IOException("The folder cannot be written to.");
        }
    }

    /** The calibration's file is missing where there is none: also one of an earlier run is then deleted. */
    static void write(
            Path folder,
            FaceSetEvaluation evaluation,
            Optional<OperatingPoint> point,
            Optional<Calibration> calibration,
            Map<String, Object> result)
            throws IOException {
        byte[] json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(result);
        byte[] picture = picture(evaluation, point);
        put(folder, "evaluation.json", json);
        put(folder, "det.csv", curve(evaluation).getBytes(StandardCharsets.US_ASCII));
        put(folder, "histogram.csv", histogram(evaluation).getBytes(StandardCharsets.US_ASCII));
        put(folder, "det.png", picture);
        if (calibration.isPresent()) {
            put(folder, CALIBRATION, CatalogueWriter.json(calibration.get()));
        } else {
            Files.deleteIfExists(folder.resolve(CALIBRATION));
        }
    }

    private static void put(Path folder, String name, byte[] content) throws IOException {
        Path part = Files.createTempFile(folder, name, ".part");
        part.toFile().deleteOnExit();
        Files.write(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String curve(FaceSetEvaluation evaluation) {
        StringBuilder text = new StringBuilder("threshold,fmr,fnmr\n");
        for (DetPoint at : evaluation.evaluation().curve().points()) {
            text.append(String.format(
                    Locale.ROOT, "%.6f,%.8f,%.8f%n", at.threshold(), at.falseMatchRate(), at.falseNonMatchRate()));
        }
        return text.toString();
    }

    private static String histogram(FaceSetEvaluation evaluation) {
        StringBuilder text = new StringBuilder("from,to,genuine,impostor\n");
        for (ScoreHistogram.Bin bin : evaluation.evaluation().histogram().bins()) {
            text.append(String.format(
                    Locale.ROOT, "%.2f,%.2f,%d,%d%n", bin.from(), bin.to(), bin.genuine(), bin.impostor()));
        }
        return text.toString();
    }

    private static byte[] picture(FaceSetEvaluation evaluation, Optional<OperatingPoint> known) throws IOException {
        List<DetPlot.Mark> marks = new ArrayList<>();
        known.ifPresent(point -> marks.add(mark(
                String.format(Locale.ROOT, "operating point, threshold %.3f", point.threshold()),
                evaluation.evaluation().falseMatchRate(point.threshold()),
                evaluation.evaluation().falseNonMatchRate(point.threshold()))));
        double eer = evaluation.evaluation().equalErrorRate();
        marks.add(new DetPlot.Mark("EER " + percent(eer), eer, eer));
        for (RateAtFmr at : evaluation.rates()) {
            if (at.restsOn() > 0) {
                marks.add(mark(
                        "set for FMR " + percent(at.falseMatchRate()),
                        at.falseMatches().value(),
                        at.falseNonMatches().value()));
            }
        }
        Acquisition acquisition = evaluation.acquisition();
        String title = String.format(
                Locale.ROOT,
                "%,d persons, %,d photographs, %,d genuine and %,d impostor pairs, %,d not acquired",
                acquisition.persons(),
                acquisition.photographs(),
                evaluation.genuinePairs(),
                evaluation.impostorPairs(),
                acquisition.failureToAcquire().count());
        DetPlot plot = new DetPlot(evaluation.evaluation().curve(), evaluation.impostorPairs(), marks, title);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(plot.draw(), "png", bytes)) {
            throw new IOException("no encoder for PNG");
        }
        return bytes.toByteArray();
    }

    private static DetPlot.Mark mark(String what, double fmr, double fnmr) {
        return new DetPlot.Mark(what + ": FMR " + percent(fmr) + ", FNMR " + percent(fnmr), fmr, fnmr);
    }

    private static String percent(double rate) {
        String digits = String.format(Locale.ROOT, "%.3f", rate * 100);
        return digits.replaceAll("\\.?0+$", "") + " %";
    }
}
