// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.mrz.MrzErrorCode;
import org.gatehouse.document.mrz.MrzException;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.document.mrz.MrzView;
import org.gatehouse.document.mrz.NameComparison;
import org.gatehouse.document.mrz.NameLikeness;
import org.gatehouse.document.mrz.WrittenName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses MRZs from standard input into one JSON object each (Doc 9303 parts 3 to 7). */
@Command(
        name = "parse",
        description = {
            "Reads MRZs from standard input, blank lines between them, and prints one JSON object a line for each:",
            "format, fields, checks, valid, warnings. Passports, cards, visas, and the French identity card of before August"
                    + " 2021.",
            "",
            "Dates are given as printed and, where they are whole days, as interpreted today: a birth is never in the future,"
                    + " an expiry at most fifteen years ahead.",
            "",
            "With --name there is also name: same, couldBeSame (transliterated, cut off or divided otherwise), different, or"
                    + " undecided (letters that Doc 9303-3 has no table for, or an Arabic name that is not transliterated).",
            "",
            "Unless --show-personal-data is given, a field's value is \"withheld\" where there is one and \"\" where there is"
                    + " none. Only documentCode and issuingState, which say nothing about the holder, are shown, and only"
                    + " when every check digit is right: in lines out of order something else stands in their place.",
            "",
            "What is no MRZ gives an object with error, sentence and line, the number of its first line.",
            "At most 16 Mi characters are read.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything was an MRZ, even where check digits are wrong (valid is false then)",
            "1:something was no MRZ, there was none, or there was too much"
        })
final class MrzParseCommand implements Callable<Integer> {

    /** What describes the document, not its holder. */
    private static final Set<String> OF_THE_DOCUMENT = Set.of("documentCode", "issuingState");

    private static final String WITHHELD = "withheld";

    private final InputStream in;
    private final Clock clock;

    @Option(
            names = "--show-personal-data",
            description = "prints names, numbers, dates, nationality and sex as they are")
    boolean showPersonalData;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "the name as the visual zone has it (\"MÜLLER, JÜRGEN\"), to be compared with each MRZ")
    @Nullable String name;

    @Spec
    @Nullable CommandSpec spec;

    /** @param clock says on which day the dates are read */
    MrzParseCommand(InputStream in, Clock clock) {
        this.in = in;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        JsonLines json = new JsonLines(line.getOut());
        MrzInput input = new MrzInput(in);
        boolean all = true;
        long groups = 0;
        for (Optional<MrzInput.Group> group = input.next(); group.isPresent(); group = input.next()) {
            groups++;
            all &= print(group.get(), json);
        }
        if (input.exhausted()) {
            line.getErr().println("Standard input is longer than 16 Mi characters; the rest was not read.");
            return 1;
        }
        if (groups == 0) {
            line.getErr().println("There was no MRZ on standard input.");
            return 1;
        }
        return all ? 0 : 1;
    }

    private boolean print(MrzInput.Group group, JsonLines json) {
        Map<String, Object> object = new LinkedHashMap<>();
        try {
            Mrz mrz = MrzParser.parse(group.lines());
            MrzView view = MrzView.of(mrz, LocalDate.now(clock));
            object.put("format", view.format());
            object.put("fields", showPersonalData ? view.fields() : withheld(view));
            object.put("checks", view.checks());
            object.put("valid", view.valid());
            object.put("warnings", view.warnings());
            if (name != null) {
                object.put("name", word(NameComparison.between(WrittenName.of(name), mrz)));
            }
            json.print(object);
            return true;
        } catch (MrzException noMrz) {
            object.put("error", noMrz.code().name());
            object.put("sentence", sentence(noMrz.code()));
            object.put("line", group.firstLine());
            json.print(object);
            return false;
        }
    }

    private static Map<String, String> withheld(MrzView view) {
        Map<String, String> shown = new LinkedHashMap<>();
        view.fields().forEach((name, value) -> {
            boolean harmless = value.isEmpty() || (view.valid() && OF_THE_DOCUMENT.contains(name));
            shown.put(name, harmless ? value : WITHHELD);
        });
        return shown;
    }

    private static String sentence(MrzErrorCode code) {
        return switch (code) {
            case LINE_COUNT ->
                "An MRZ has three lines (TD1) or two (TD2, TD3, visas, the old French card); blank lines"
                        + " stand between two MRZs, not inside one.";
            case LINE_LENGTH ->
                "The lines of an MRZ have 30 characters each (three lines: TD1), 36 (two: TD2, visas of format B,"
                        + " the old French card) or 44 (two: TD3, visas of format A).";
            case CHARACTER -> "There is a character that is not A to Z, 0 to 9 or the filler <.";
        };
    }

    private static String word(NameLikeness likeness) {
        return switch (likeness) {
            case SAME -> "same";
            case COULD_BE_SAME -> "couldBeSame";
            case DIFFERENT -> "different";
            case UNDECIDED -> "undecided";
        };
    }
}
