// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.gatehouse.document.trust.Generation;
import org.gatehouse.document.trust.TrustContents;
import org.gatehouse.document.trust.TrustDirectory;
import org.gatehouse.document.trust.TrustObject;
import org.gatehouse.document.trust.TrustStoreErrorCode;
import org.gatehouse.document.trust.TrustStoreException;
import org.gatehouse.gate.ConfigRefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a trust store holds. */
@Command(
        name = "list",
        description = {
            "Prints the generation in use as one JSON object: generation, generations, importedAt, ageDays, counts,"
                    + " certificates, sources, pins.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the store was read", "3:it could not be used; the reason is printed"})
final class TrustListCommand implements Callable<Integer> {

    @Option(names = "--generation", paramLabel = "N", description = "another generation than the one in use")
    @Nullable Integer wanted;

    @Mixin
    StoreOption store = new StoreOption();

    @Spec
    @Nullable CommandSpec spec;

    private final Clock clock;

    TrustListCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        try {
            TrustDirectory directory = store.open(clock);
            TrustContents contents = directory.contents(wanted == null ? inUse(directory) : wanted);
            new JsonLines(line.getOut()).print(listed(directory, contents));
            return 0;
        } catch (TrustStoreException | ConfigRefusedException failure) {
            StoreOption.sentences(failure).forEach(line.getErr()::println);
            return StoreOption.NOT_OPENED;
        }
    }

    private int inUse(TrustDirectory directory) throws TrustStoreException, ConfigRefusedException {
        OptionalInt current = directory.current();
        if (current.isEmpty()) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.EMPTY,
                    "Nothing was imported into the trust store " + store.directory()
                            + " yet: ./gatehouse trust import FILE");
        }
        return current.getAsInt();
    }

    private Map<String, Object> listed(TrustDirectory directory, TrustContents contents) throws TrustStoreException {
        Generation generation = contents.generation();
        Instant now = clock.instant();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("generation", generation.number());
        object.put("generations", directory.generations());
        object.put("importedAt", generation.importedAt().toString());
        object.put("ageDays", Duration.between(generation.importedAt(), now).toDays());
        Map<String, Object> counts = new LinkedHashMap<>();
        for (TrustObject.Kind kind : TrustObject.Kind.values()) {
            counts.put(kind.name(), generation.fingerprints(kind).size());
        }
        object.put("counts", counts);
        object.put(
                "certificates",
                contents.certificates().stream().map(TrustJson::certificate).toList());
        object.put(
                "sources", generation.sources().stream().map(TrustJson::source).toList());
        object.put("pins", generation.pins().stream().map(TrustJson::pin).toList());
        return object;
    }
}
