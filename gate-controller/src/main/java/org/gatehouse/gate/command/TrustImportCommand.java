// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gatehouse.document.trust.Fingerprint;
import org.gatehouse.document.trust.ImportFile;
import org.gatehouse.document.trust.ImportReport;
import org.gatehouse.document.trust.TrustStoreException;
import org.gatehouse.gate.ConfigRefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes certificates and lists into a new generation of the trust store. */
@Command(
        name = "import",
        description = {
            "Takes master lists, certificates (DER or PEM), revocation lists and defect lists into a new generation of the"
                    + " trust store, and prints one JSON object: read, imported, added, rejected (file, code, sentence),"
                    + " selfSigned, links, unresolved, previous, generation, files (with the signer of each list), warnings.",
            "",
            "A list counts only when its signature holds and the CSCA of its signer is pinned. The first list of its kind pins"
                    + " that CSCA by itself and says so under warnings: compare the fingerprint.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything was taken",
            "1:something was rejected; what could be taken was",
            "3:the store could not be used, nothing changed; the reason is printed"
        })
final class TrustImportCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "what to import, in any order")
    List<Path> files = List.of();

    @Option(
            names = "--pin",
            paramLabel = "SHA256",
            description = "fingerprint of a CSCA certificate whose list signers are trusted; may be given again."
                    + " Nothing is pinned on first use then")
    List<String> pins = List.of();

    @Mixin
    StoreOption store = new StoreOption();

    @Spec
    @Nullable CommandSpec spec;

    private final Clock clock;

    TrustImportCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        PrintWriter err = line.getErr();
        Set<Fingerprint> given = pins.stream().map(this::pin).collect(Collectors.toSet());
        try {
            ImportReport report = store.open(clock)
                    .importFiles(
                            files.stream().map(ImportFile::read).toList(), given, sentence -> err.println(sentence));
            Map<String, Object> printed = TrustJson.report(report);
            new JsonLines(line.getOut()).print(printed);
            ((List<?>) printed.getOrDefault("warnings", List.of())).forEach(err::println);
            return report.complete() ? 0 : 1;
        } catch (TrustStoreException | ConfigRefusedException failure) {
            StoreOption.sentences(failure).forEach(err::println);
            return StoreOption.NOT_OPENED;
        }
    }

    private Fingerprint pin(String text) {
        Optional<Fingerprint> fingerprint = Fingerprint.parse(text);
        return fingerprint.orElseThrow(() -> new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "--pin must be a SHA-256: 64 hexadecimal digits, with or without colons."));
    }
}
