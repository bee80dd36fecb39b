// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.face.model.Calibration;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.gate.ConfigRefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the face models of a catalogue and checks each against it. Loads no network. */
@Command(
        name = "models",
        description = {
            "Lists the face models of a catalogue (docs/face.md) with file, size, digest, licence and source, checks each file"
                    + " against it, and shows the calibration and the threshold of each operating point.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every file is the catalogue's and the calibration is that of these models",
            "1:something is wrong; each problem is printed as a sentence",
            "2:wrong arguments",
            "3:the catalogue or the configuration cannot be read"
        })
final class FaceModelsCommand implements Callable<Integer> {
    private static final int WRONG = 1;
    private static final int NOT_OPENED = 3;

    @Mixin
    ModelsOption models = new ModelsOption();

    @Option(names = "--json", description = "prints one JSON object: models, calibration, operatingPoints, problems")
    boolean asJson;

    @Spec
    @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        ModelsFinding finding;
        try {
            finding = ModelsFinding.of(ModelCatalogue.read(models.path()), models.level());
        } catch (ModelException unreadable) {
            line.getErr().println(unreadable.getMessage());
            return NOT_OPENED;
        } catch (ConfigRefusedException refused) {
            refused.sentences().forEach(line.getErr()::println);
            return NOT_OPENED;
        }
        if (asJson) {
            new JsonLines(line.getOut()).print(finding.json());
        } else {
            print(finding, line.getOut());
        }
        finding.problems().forEach(line.getErr()::println);
        return finding.problems().isEmpty() ? 0 : WRONG;
    }

    private static void print(ModelsFinding finding, PrintWriter out) {
        for (Map<String, Object> part : finding.parts()) {
            out.printf(Locale.ROOT, "%-19s %-18s %s%n", part.get("role"), part.get("name"), part.get("state"));
            out.printf(Locale.ROOT, "    file     %s, %,d bytes%n", part.get("file"), (long) number(part.get("bytes")));
            out.printf(Locale.ROOT, "    sha256   %s%n", part.get("sha256"));
            out.printf(Locale.ROOT, "    licence  %s%n    source   %s%n", part.get("licence"), part.get("source"));
        }
        Calibration calibration = finding.catalogue().calibration();
        out.printf(
                Locale.ROOT,
                "%ncalibration %s, %,d genuine and %,d impostor pairs%n    %s%n%n",
                calibration.id(),
                calibration.genuinePairs(),
                calibration.impostorPairs(),
                calibration.data());
        for (Map<String, Object> point : finding.points()) {
            out.printf(
                    Locale.ROOT,
                    "%-27s FMR %.7f of one comparison, threshold %.4f, %s%s%n",
                    point.get("name"),
                    number(point.get("falseMatchRateOfOne")),
                    number(point.get("threshold")),
                    point.get("evidence"),
                    Boolean.TRUE.equals(point.get("inUse")) ? ", in use" : "");
        }
        out.flush();
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }
}
