// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.inspection.DocumentInspector;
import org.gatehouse.document.inspection.Inspection;
import org.gatehouse.document.inspection.InspectionLimits;
import org.gatehouse.document.inspection.InspectionProfile;
import org.gatehouse.document.inspection.InspectionProgress;
import org.gatehouse.document.inspection.InspectionStep;
import org.gatehouse.document.inspection.PageReading;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.TrustStoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads and inspects the document on a reader. */
@Command(
        name = "read",
        description = {
            "Reads the chip on a PC/SC reader and prints the inspection report, with timings, as one JSON object",
            "(docs/contract/inspection-report.schema.json). What it is doing goes to standard error.",
            "",
            "The chip is opened with the MRZ or with the card access number. With the number alone the page cannot be"
                    + " compared with the chip.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the report was printed; the document did not fail (it may be undetermined)",
            "1:the report was printed; the document failed or could not be read",
            "2:wrong arguments",
            "3:the reader or the trust store cannot be opened"
        })
final class PassportReadCommand implements Callable<Integer> {
    private static final int WRONG_ARGUMENTS = 2;
    private static final int UNOPENED = 3;

    /** Where readers are found by their names; asked only when one is wanted. */
    interface Readers {
        Optional<? extends ChipSource> named(String name) throws ChipException;
    }

    private final Readers readers;
    private final Clock clock;

    @Option(
            names = "--reader",
            required = true,
            paramLabel = "NAME",
            description = "the reader, as 'passport readers' names it")
    @Nullable String reader;

    @Option(names = "--can", paramLabel = "N", description = "the card access number: six digits printed on the card")
    @Nullable String can;

    @Mixin
    final PassportRequest request = new PassportRequest();

    @Spec
    @Nullable CommandSpec spec;

    PassportReadCommand(Readers readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        PrintWriter err = line.getErr();
        Optional<String> fault = fault();
        if (fault.isPresent()) {
            err.println(fault.get());
            return WRONG_ARGUMENTS;
        }
        try {
            Optional<? extends ChipSource> source = readers.named(Objects.requireNonNull(reader));
            if (source.isEmpty()) {
                err.println("There is no reader of that name; './gatehouse passport readers' lists them.");
                return UNOPENED;
            }
            DocumentInspector inspector = new DocumentInspector(
                    request.store(),
                    clock,
                    new SecureRandom(),
                    InspectionLimits.standard(),
                    InspectionProfile.selfService());
            Optional<Mrz> mrz = request.page();
            PageReading page = mrz.map(PageReading::of).orElseGet(PageReading::none);
            try (AccessKey key = mrz.map(AccessKey::of).orElseGet(() -> AccessKey.ofCan(Objects.requireNonNull(can)));
                    Inspection inspection = inspector.inspect(source.get(), page, key, new Told(err))) {
                return new PassportPrinter(request, line.getOut(), err).print(inspection);
            }
        } catch (PassportRequest.MrzRefusal refused) {
            err.println(refused.getMessage());
            return WRONG_ARGUMENTS;
        } catch (IllegalArgumentException noNumber) {
            err.println("The card access number is six digits.");
            return WRONG_ARGUMENTS;
        } catch (TrustStoreException unusable) {
            err.println(unusable.getMessage());
            return UNOPENED;
        } catch (ChipException away) {
            err.println("The PC/SC service of this machine does not answer (" + away.code() + ").");
            return UNOPENED;
        }
    }

    private Optional<String> fault() {
        if ((request.mrz == null) == (can == null)) {
            return Optional.of("Give either --mrz or --can: one of them opens the chip.");
        }
        return request.fault();
    }

    private record Told(PrintWriter err) implements InspectionProgress {
        @Override
        public void began(InspectionStep step) {
            err.println(step.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            err.flush();
        }

        @Override
        public void holdStill() {
            err.println("hold the passport still");
            err.flush();
        }
    }
}
