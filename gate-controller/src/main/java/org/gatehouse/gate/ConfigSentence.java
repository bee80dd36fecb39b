// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says for the person who wrote a configuration file what the libraries that read it say for programmers. */
final class ConfigSentence {

    private static final Pattern REQUIRED = Pattern.compile("The config property (\\S+) is required but .*");
    private static final Pattern UNKNOWN = Pattern.compile("(\\S+) in .* does not map to any root");
    private static final Pattern WRONG = Pattern.compile(
            "The config property (\\S+) with the config value \"(.*)\" threw an Exception whilst being converted (.*)");
    private static final Pattern CODE_OR_CLASS = Pattern.compile("\\b(SRCFG\\d+|[a-z][\\w.]*\\.[A-Z]\\w*Exception): ");

    private ConfigSentence() {}

    /** One line for one problem that the mapping of the configuration found. */
    static String of(String problem) {
        String plain = oneLine(CODE_OR_CLASS.matcher(problem).replaceAll(""));
        Matcher required = REQUIRED.matcher(plain);
        if (required.matches()) {
            return required.group(1) + " is missing; docs/configuration.md explains it.";
        }
        Matcher unknown = UNKNOWN.matcher(plain);
        if (unknown.matches()) {
            return unknown.group(1) + " is unknown; docs/configuration.md lists every name.";
        }
        Matcher wrong = WRONG.matcher(plain);
        if (wrong.matches()) {
            return wrong.group(1) + " cannot be '" + wrong.group(2) + "': " + wrong.group(3) + ".";
        }
        return plain;
    }

    /** One line for a file that is no YAML; never quotes the file, which may hold a password. */
    static String ofUnreadable(Path file, Exception unreadable) {
        String why = unreadable.getClass().getSimpleName();
        if (unreadable instanceof MarkedYAMLException marked) {
            Mark mark = marked.getProblemMark();
            why = (mark == null ? "" : "line " + (mark.getLine() + 1) + ": ") + oneLine(marked.getProblem());
        }
        return "The configuration file " + file + " is not valid YAML: " + why + ".";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
