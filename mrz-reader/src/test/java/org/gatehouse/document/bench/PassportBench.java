// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.sim.chip.LinkModel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads virtual passports over the model of a contactless link, in real time, by Gatehouse and by JMRTD's own loop in turn. */
@Command(
        name = "./gatehouse bench passport",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "How long a passport takes to read, beside the floor that the link sets and beside JMRTD's own loop.")
final class PassportBench implements Callable<Integer> {
    /** Untimed readings before the first timed one, so that the compiler is done. */
    private static final int WARM_UP = 60;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "106,212,424,848",
            description = "kbit/s (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private int[] rates;

    @Option(names = "--rounds", defaultValue = "7", description = "Readings of each kind (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", description = "One JSON array instead of a table.")
    private boolean json;

    @Option(names = "--trace", description = "Shows every command of the last reading of each kind on standard error.")
    private boolean trace;

    /** Who reads which specimen. */
    private record Lap(String reader, DocumentReading reading, Specimen specimen) {}

    /** 0 when all was measured, 2 on wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PassportBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Lap> laps = laps();
        for (int i = 0; i < WARM_UP; i++) {
            progress("warming up, %d of %d", i + 1, WARM_UP);
            for (Lap lap : laps) {
                Reading.take(lap.reading(), lap.specimen(), Optional.empty());
            }
        }
        List<PassportRow> rows = new ArrayList<>();
        for (int rate : rates) {
            rows.addAll(measure(laps, LinkModel.at(rate * 1000)));
        }
        progress("done%n");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            rows.forEach(row -> all.add(row.json()));
            out.println(all.toPrettyString());
        } else {
            out.println(PassportRow.head());
            rows.forEach(out::println);
        }
        return 0;
    }

    private static List<Lap> laps() throws Exception {
        List<Lap> laps = new ArrayList<>();
        for (Specimen specimen :
                List.of(Specimen.pace(true), Specimen.pace(false), Specimen.bac(true), Specimen.bac(false))) {
            laps.add(new Lap("Gatehouse", new GatehouseReading(), specimen));
            if (specimen.access() == AccessProtocol.PACE) {
                laps.add(new Lap("JMRTD", new JmrtdReading(), specimen));
            }
        }
        return laps;
    }

    /** Every round takes each reader and each specimen once, so what else the machine does meets all of them. */
    private List<PassportRow> measure(List<Lap> laps, LinkModel link) throws Exception {
        Map<Lap, List<Reading>> taken = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            progress("%d kbit/s, round %d of %d", link.bitsPerSecond() / 1000, round + 1, rounds);
            for (Lap lap : laps) {
                taken.computeIfAbsent(lap, l -> new ArrayList<>())
                        .add(Reading.take(lap.reading(), lap.specimen(), Optional.of(link)));
            }
        }
        List<PassportRow> rows = new ArrayList<>();
        taken.forEach((lap, readings) -> {
            ReadingFloor floor = ReadingFloor.of(lap.specimen(), link);
            rows.add(PassportRow.of(lap.reader(), lap.specimen(), floor, link.bitsPerSecond(), readings));
            if (trace) {
                print(lap, readings.get(readings.size() - 1).wire());
            }
        });
        return rows;
    }

    private void print(Lap lap, Wire wire) {
        progress("%s, %s%n", lap.specimen(), lap.reader());
        long before = wire.exchanges().get(0).began();
        for (Wire.Exchange e : wire.exchanges()) {
            progress(
                    "  %08X  %6d B  %6d B  %8.2f ms  after %8.2f ms%n",
                    e.header(),
                    e.commandBytes(),
                    e.answerBytes(),
                    (e.ended() - e.began()) / 1e6,
                    (e.began() - before) / 1e6);
            before = e.ended();
        }
    }

    private void progress(String format, Object... values) {
        PrintWriter err = spec.commandLine().getErr();
        err.print("\r\033[K" + String.format(Locale.ROOT, format, values));
        err.flush();
    }
}
