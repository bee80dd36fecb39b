// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.Photograph;
import org.gatehouse.face.ProbeResult;
import org.gatehouse.face.ProbeVerdict;
import org.gatehouse.face.Reference;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.PhotographDecoder;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.gate.ConfigRefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a portrait with probes, as a gate does. */
@Command(
        name = "compare",
        description = {
            "Compares a portrait with one or more probes, and prints one JSON object: operatingPoint, portrait with the quality"
                    + " measured, and for each of the probes verdict, score, falseMatchRate and quality.",
            "",
            "falseMatchRate is the share of impostors' comparisons that score as high or higher, by the calibration: at most"
                    + " that, and 1 where the calibration knows nothing of a score so low.",
            "",
            "The images are held to what a gate asks: a portrait of at most 256 KiB (JPEG or JPEG 2000) with one face, probes"
                    + " of at most 4 MiB with one face of sufficient quality. A score is given only where there is a comparison: MATCH"
                    + " or NO_MATCH. With --photographs any picture that face evaluate takes is compared, whatever its"
                    + " quality.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every probe was compared, whether it matches or not",
            "1:an image could not be used: its error, or its verdict, says why",
            "2:wrong arguments",
            "3:the models cannot be opened"
        })
final class FaceCompareCommand implements Callable<Integer> {
    private static final int NOT_OPENED = 3;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.UP);

    @Parameters(index = "0", paramLabel = "PORTRAIT", description = "the picture of the document")
    @Nullable Path portrait;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PROBE", description = "pictures of the face camera")
    List<Path> probes = List.of();

    @Option(names = "--photographs", description = "takes photographs of any size and quality, as face evaluate does")
    boolean photographs;

    @Mixin
    final ModelsOption models = new ModelsOption();

    @Spec
    @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        Map<String, Object> result = new LinkedHashMap<>();
        try (FaceMatcher matcher = FaceMatcher.load(models.path(), models.level())) {
            result.put("operatingPoint", FaceEvaluationJson.operatingPoint(matcher.operatingPoint()));
            boolean all = compare(matcher, result);
            new JsonLines(line.getOut()).print(result);
            return all ? 0 : 1;
        } catch (ModelException e) {
            line.getErr().println(e.getMessage());
            return NOT_OPENED;
        } catch (ConfigRefusedException refused) {
            refused.sentences().forEach(line.getErr()::println);
            return NOT_OPENED;
        }
    }

    private boolean compare(FaceMatcher matcher, Map<String, Object> result) {
        List<Map<String, Object>> compared = new ArrayList<>();
        Map<String, Object> shown = read(Objects.requireNonNull(portrait), (encoded, object) -> {
            try (Reference reference = reference(matcher, encoded)) {
                object.put("quality", quality(reference.findings()));
                for (Path probe : probes) {
                    compared.add(read(probe, (frame, one) -> probe(matcher, reference, frame, one)));
                }
            }
        });
        result.put("portrait", shown);
        result.put("probes", compared);
        return !shown.containsKey("error") && compared.stream().allMatch(one -> one.get("score") != null);
    }

    private Reference reference(FaceMatcher matcher, byte[] encoded) throws FaceException {
        return photographs ? matcher.photograph(encoded).reference() : matcher.enrol(encoded);
    }

    private void probe(FaceMatcher matcher, Reference reference, byte[] frame, Map<String, Object> object)
            throws FaceException {
        if (photographs) {
            try (Photograph photograph = matcher.photograph(frame)) {
                double score = reference.score(photograph.reference());
                boolean match = score >= matcher.operatingPoint().threshold();
                object.put("verdict", (match ? ProbeVerdict.MATCH : ProbeVerdict.NO_MATCH).name());
                scored(matcher, score, object);
                object.put("quality", quality(photograph.reference().findings()));
            }
            return;
        }
        ProbeResult probe = matcher.compare(reference, frame);
        object.put("verdict", probe.verdict().name());
        probe.score().ifPresent(score -> scored(matcher, score, object));
        object.put("quality", quality(probe.findings()));
    }

    /** The score, and the false match rate that it stands for: TR-03121-3-1, FM CMP-FI-VER. An upper bound, so rounded up. */
    private static void scored(FaceMatcher matcher, double score, Map<String, Object> object) {
        object.put("score", FaceEvaluationJson.round(score));
        object.put(
                "falseMatchRate",
                BigDecimal.valueOf(matcher.falseMatchRateAt(score))
                        .round(THREE_DIGITS)
                        .doubleValue());
    }

    /** Fills the object of one picture. */
    private interface Filling {
        void fill(byte[] encoded, Map<String, Object> object) throws FaceException;
    }

    private static Map<String, Object> read(Path file, Filling filling) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file.toString());
        byte[] encoded = {};
        try (InputStream in = Files.newInputStream(file)) {
            encoded = in.readNBytes(PhotographDecoder.BOUNDS.maxBytes() + 1);
            filling.fill(encoded, object);
        } catch (FaceException e) {
            object.put("error", e.code().name());
            object.put("sentence", e.code().sentence());
        } catch (IOException e) {
            object.put("error", PageFileError.FILE_UNREADABLE.name());
            object.put("sentence", PageFileError.FILE_UNREADABLE.sentence());
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
        return object;
    }

    private static List<Map<String, Object>> quality(List<QualityFinding> findings) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (QualityFinding finding : findings) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("measure", finding.measure().name());
            one.put("value", Math.round(finding.value() * 100) / 100.0);
            if (finding.minimum() > -Double.MAX_VALUE) {
                one.put("minimum", finding.minimum());
            }
            if (finding.maximum() < Double.MAX_VALUE) {
                one.put("maximum", finding.maximum());
            }
            one.put("acceptable", finding.acceptable());
            all.add(one);
        }
        return all;
    }
}
