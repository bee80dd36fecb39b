// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.gatehouse.document.trust.GenerationDiff;
import org.gatehouse.document.trust.TrustDirectory;
import org.gatehouse.document.trust.TrustStoreErrorCode;
import org.gatehouse.document.trust.TrustStoreException;
import org.gatehouse.gate.ConfigRefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what changed between two generations of a trust store. */
@Command(
        name = "diff",
        description = {
            "Prints what differs between two generations as one JSON object: from, to, added, removed, changed (before,"
                    + " after), listsAdded, listsRemoved. Without numbers it compares the generation in use with the one"
                    + " that it was made from; with one, that one with the generation in use.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:they were compared", "3:the store could not be used; the reason is printed"})
final class TrustDiffCommand implements Callable<Integer> {

    @Parameters(arity = "0..2", paramLabel = "N", description = "numbers of generations")
    List<Integer> numbers = List.of();

    @Mixin
    StoreOption store = new StoreOption();

    @Spec
    @Nullable CommandSpec spec;

    private final Clock clock;

    TrustDiffCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        try {
            TrustDirectory directory = store.open(clock);
            int to = numbers.size() == 2 ? numbers.get(1) : inUse(directory);
            int from = numbers.isEmpty() ? before(directory, to) : numbers.get(0);
            new JsonLines(line.getOut())
                    .print(printed(GenerationDiff.between(directory.contents(from), directory.contents(to))));
            return 0;
        } catch (TrustStoreException | ConfigRefusedException failure) {
            StoreOption.sentences(failure).forEach(line.getErr()::println);
            return StoreOption.NOT_OPENED;
        }
    }

    private static int inUse(TrustDirectory directory) throws TrustStoreException {
        return number(directory.current(), TrustStoreErrorCode.EMPTY, "Nothing was imported into the trust store yet.");
    }

    private static int before(TrustDirectory directory, int number) throws TrustStoreException {
        return number(
                directory.generation(number).parent(),
                TrustStoreErrorCode.NO_SUCH_GENERATION,
                "Generation " + number + " is the first: there is none before it to compare with.");
    }

    private static int number(OptionalInt number, TrustStoreErrorCode code, String sentence)
            throws TrustStoreException {
        if (number.isEmpty()) {
            throw new TrustStoreException(code, sentence);
        }
        return number.getAsInt();
    }

    private static Map<String, Object> printed(GenerationDiff diff) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("from", diff.from());
        object.put("to", diff.to());
        object.put("added", diff.added().stream().map(TrustJson::certificate).toList());
        object.put(
                "removed", diff.removed().stream().map(TrustJson::certificate).toList());
        object.put(
                "changed",
                diff.changed().stream()
                        .map(change -> Map.of(
                                "before", TrustJson.certificate(change.before()),
                                "after", TrustJson.certificate(change.after())))
                        .toList());
        object.put(
                "listsAdded", diff.listsAdded().stream().map(TrustJson::source).toList());
        object.put(
                "listsRemoved",
                diff.listsRemoved().stream().map(TrustJson::source).toList());
        return object;
    }
}
