// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.inspection.DocumentInspector;
import org.gatehouse.document.inspection.Inspection;
import org.gatehouse.document.inspection.InspectionLimits;
import org.gatehouse.document.inspection.InspectionProfile;
import org.gatehouse.document.inspection.PageReading;
import org.gatehouse.document.trust.TrustStoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Inspects the raw files of a chip, with no chip behind them. */
@Command(
        name = "inspect",
        description = {
            "Checks the raw files of a chip in a folder and prints the inspection report as one JSON object",
            "(docs/contract/inspection-report.schema.json). What needs the chip itself stays undetermined.",
            "",
            "The files are named EF_COM.bin, EF_SOD.bin, DG1.bin, DG2.bin, DG11.bin, DG12.bin, DG14.bin, DG15.bin,"
                    + " EF_CardSecurity.bin; Datagroup1.bin and so on are found too. What is not there counts as not there.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the report was printed; the document did not fail (it may be undetermined)",
            "1:the report was printed; the document failed",
            "2:wrong arguments",
            "3:the folder or the trust store cannot be read"
        })
final class PassportInspectCommand implements Callable<Integer> {
    private static final int WRONG_ARGUMENTS = 2;
    private static final int UNREADABLE = 3;
    private static final long MAX_FILE_BYTES = 256 << 10;

    private static final Map<ElementaryFile, List<String>> NAMES = new EnumMap<>(Map.of(
            ElementaryFile.COM, List.of("EF_COM.bin"),
            ElementaryFile.SOD, List.of("EF_SOD.bin"),
            ElementaryFile.CARD_SECURITY, List.of("EF_CardSecurity.bin"),
            ElementaryFile.DG1, List.of("DG1.bin", "Datagroup1.bin"),
            ElementaryFile.DG2, List.of("DG2.bin", "Datagroup2.bin"),
            ElementaryFile.DG11, List.of("DG11.bin", "Datagroup11.bin"),
            ElementaryFile.DG12, List.of("DG12.bin", "Datagroup12.bin"),
            ElementaryFile.DG14, List.of("DG14.bin", "Datagroup14.bin"),
            ElementaryFile.DG15, List.of("DG15.bin", "Datagroup15.bin")));

    private final Clock clock;

    @Parameters(paramLabel = "DIR", description = "folder with the files")
    @Nullable Path folder;

    @Mixin
    final PassportRequest request = new PassportRequest();

    @Spec
    @Nullable CommandSpec spec;

    PassportInspectCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        Optional<String> fault = request.fault();
        if (fault.isPresent()) {
            line.getErr().println(fault.get());
            return WRONG_ARGUMENTS;
        }
        try {
            Map<ElementaryFile, byte[]> files = files(Objects.requireNonNull(folder));
            if (files.isEmpty()) {
                line.getErr().println("There is no file of a chip in " + folder + ".");
                return UNREADABLE;
            }
            DocumentInspector inspector = new DocumentInspector(
                    request.store(),
                    clock,
                    new SecureRandom(),
                    InspectionLimits.standard(),
                    InspectionProfile.selfService());
            PageReading page = request.page().map(PageReading::of).orElseGet(PageReading::none);
            try (Inspection inspection = inspector.inspectFiles(files, page)) {
                return new PassportPrinter(request, line.getOut(), line.getErr()).print(inspection);
            }
        } catch (PassportRequest.MrzRefusal refused) {
            line.getErr().println(refused.getMessage());
            return WRONG_ARGUMENTS;
        } catch (TrustStoreException | IOException unreadable) {
            line.getErr().println(unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private static Map<ElementaryFile, byte[]> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("The folder " + folder + " does not exist.");
        }
        Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
        for (Map.Entry<ElementaryFile, List<String>> names : NAMES.entrySet()) {
            for (String name : names.getValue()) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    if (Files.size(file) > MAX_FILE_BYTES) {
                        throw new IOException("The file " + file + " is longer than any file of a chip.");
                    }
                    files.putIfAbsent(names.getKey(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
