// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.gate.ConfigFile;
import org.gatehouse.gate.ConfigRefusedException;
import org.gatehouse.gate.journal.JournalException;
import org.gatehouse.gate.journal.JournalVerifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the journal of a stopped controller whole, or names the first broken entry. Changes nothing. */
@Command(
        name = "verify",
        description = {
            "Proves the journal of a stopped controller whole, or names the first broken entry. Changes nothing.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the journal is whole",
            "1:it is broken; the first broken entry is named where there is one",
            "3:it could not be opened, for one because the controller runs; the reason is printed"
        })
final class JournalVerifyCommand implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int NOT_OPENED = 3;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "the controller's configuration; its gatehouse.run-directory says where the journal lies")
    @Nullable Path config;

    @Option(names = "--json", description = "prints a JSON object: whole, entries, brokenAt where broken, finding")
    boolean asJson;

    @Spec
    @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        List<String> reasons;
        try (StoredJournal journal = StoredJournal.open(
                ConfigFile.read(Objects.requireNonNull(config)).runDirectory())) {
            return verify(journal);
        } catch (ConfigRefusedException refused) {
            reasons = refused.sentences();
        } catch (JournalUnavailableException away) {
            reasons = List.of(String.valueOf(away.getMessage()));
        }
        reasons.forEach(err::println);
        return NOT_OPENED;
    }

    private int verify(StoredJournal journal) {
        Map<String, Object> found = new LinkedHashMap<>();
        boolean whole = false;
        String finding;
        try {
            JournalVerifier.Report report = journal.verify();
            whole = report.whole();
            finding = report.finding();
            found.put("whole", whole);
            found.put("entries", report.entries());
            report.brokenAt().ifPresent(number -> found.put("brokenAt", number));
        } catch (JournalException broken) {
            // Opened and yet not readable to its end: tables or rows are damaged or gone.
            finding = broken.getMessage() + " It is damaged: tables, or rows of them, are gone or not readable.";
            found.put("whole", false);
        }
        found.put("finding", finding);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (asJson) {
            new JsonLines(out).print(found);
        } else {
            out.println(finding);
        }
        return whole ? 0 : BROKEN;
    }
}
