// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gatehouse.document.mrz.MrzErrorCode;
import org.gatehouse.document.mrz.MrzException;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.document.mrz.MrzView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses MRZs from standard input into one JSON object each (Doc 9303 parts 3 to 6). */
@Command(
        name = "parse",
        description = {
            "Reads MRZs from standard input, blank lines between them, and prints one JSON object a line for each:",
            "format, fields, checks, valid, warnings.",
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

    @Option(
            names = "--show-personal-data",
            description = "prints names, numbers, dates, nationality and sex as they are")
    boolean showPersonalData;

    @Spec
    @Nullable CommandSpec spec;

    MrzParseCommand(InputStream in) {
        this.in = in;
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
            MrzView view = MrzView.of(MrzParser.parse(group.lines()));
            object.put("format", view.format());
            object.put("fields", showPersonalData ? view.fields() : withheld(view));
            object.put("checks", view.checks());
            object.put("valid", view.valid());
            object.put("warnings", view.warnings());
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
            case LINE_COUNT -> "An MRZ has two lines (TD2, TD3) or three (TD1).";
            case LINE_LENGTH -> "The lines of an MRZ have 30 (TD1), 36 (TD2) or 44 (TD3) characters each.";
            case CHARACTER -> "There is a character that is not A to Z, 0 to 9 or the filler <.";
            case VISA -> "This is the MRZ of a visa, which is not read here.";
        };
    }
}
