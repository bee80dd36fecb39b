// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.gatehouse.document.trust.Generation;
import org.gatehouse.document.trust.TrustStoreException;
import org.gatehouse.gate.ConfigRefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes another generation of a trust store the one in use. */
@Command(
        name = "rollback",
        description = {
            "Makes a former generation the one in use, or a later one again, after reading it whole, and prints a JSON object:"
                    + " generation, importedAt. A running controller follows by itself. Nothing is deleted.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it is in use now", "3:the store could not be used, nothing changed; the reason is printed"})
final class TrustRollbackCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            paramLabel = "N",
            description = "number of the generation; without it the one that the present one was made from")
    @Nullable Integer to;

    @Mixin
    StoreOption store = new StoreOption();

    @Spec
    @Nullable CommandSpec spec;

    private final Clock clock;

    TrustRollbackCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        try {
            Generation generation = store.open(clock).rollback(to == null ? OptionalInt.empty() : OptionalInt.of(to));
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("generation", generation.number());
            object.put("importedAt", generation.importedAt().toString());
            new JsonLines(line.getOut()).print(object);
            return 0;
        } catch (TrustStoreException | ConfigRefusedException failure) {
            StoreOption.sentences(failure).forEach(line.getErr()::println);
            return StoreOption.NOT_OPENED;
        }
    }
}
