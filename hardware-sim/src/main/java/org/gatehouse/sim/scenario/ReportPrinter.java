// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.gatehouse.sim.scenario.Story.Ending;

/** Prints what happened: a table for people, or one JSON object a line for programs. */
public final class ReportPrinter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final boolean json;

    public ReportPrinter(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** One traveller, as soon as the story is over. */
    public void traveller(StoryReport report) {
        if (json) {
            out.println(write(object(report)));
            return;
        }
        out.printf(
                Locale.ROOT,
                "%-4s %-18s %-52s expected %-38s happened %-38s %6d ms%n",
                report.asExpected() ? "ok" : "NOT",
                report.story().id(),
                report.story().title(),
                text(Optional.of(report.story().expected())),
                text(report.happened()),
                report.travellerMillis());
        out.println("       "
                + report.steps().stream()
                        .map(step -> step.state() + " " + step.millis())
                        .collect(Collectors.joining(" · ")));
        if (!report.trouble().isEmpty()) {
            out.println("       " + report.trouble());
        }
    }

    /**
     * The end of a run.
     *
     * @param neutralScreens whether every referral outside showed the traveller the same page
     */
    public void summary(List<StoryReport> reports, long seed, boolean neutralScreens) {
        long expected = reports.stream().filter(StoryReport::asExpected).count();
        double[] page = sorted(reports.stream().map(StoryReport::pageToMrzMillis));
        double[] entry = sorted(reports.stream().map(StoryReport::entryPermitMillis));
        double[] exit = sorted(reports.stream().map(StoryReport::exitPermitMillis));
        if (json) {
            ObjectNode node = JSON.createObjectNode()
                    .put("summary", true)
                    .put("seed", seed)
                    .put("travellers", reports.size())
                    .put("asExpected", expected)
                    .put("referralScreensIdentical", neutralScreens);
            if (page.length > 0) {
                node.putObject("pageSentToMrzKnownMillis")
                        .put("median", median(page))
                        .put("max", page[page.length - 1]);
            }
            put(node.putObject("controllerMillisLastInputToPermit"), entry, exit);
            out.println(write(node));
            return;
        }
        out.printf(Locale.ROOT, "%n%d of %d travellers as expected, seed %d%n", expected, reports.size(), seed);
        out.println("every referral shows the traveller the same screen: " + (neutralScreens ? "yes" : "NO"));
        out.println("pictures of the page sent to MRZ known: " + spread(page));
        out.println("controller time from last input known to permit sent: entry " + spread(entry) + ", exit "
                + spread(exit));
    }

    private static ObjectNode object(StoryReport report) {
        ObjectNode node = JSON.createObjectNode()
                .put("traveller", report.story().id())
                .put("title", report.story().title())
                .put("asExpected", report.asExpected());
        put(node.putObject("expected"), report.story().expected());
        report.happened()
                .ifPresentOrElse(ending -> put(node.putObject("happened"), ending), () -> node.putNull("happened"));
        node.put("reason", report.happened().map(Ending::reason).orElse(""));
        node.put("millis", report.travellerMillis());
        ArrayNode steps = node.putArray("steps");
        report.steps()
                .forEach(step -> steps.addObject().put("state", step.state()).put("millis", step.millis()));
        report.pageToMrzMillis().ifPresent(millis -> node.put("pageSentToMrzKnownMillis", millis));
        ObjectNode permits = node.putObject("controllerMillisLastInputToPermit");
        report.entryPermitMillis().ifPresent(millis -> permits.put("entry", millis));
        report.exitPermitMillis().ifPresent(millis -> permits.put("exit", millis));
        if (!report.trouble().isEmpty()) {
            node.put("trouble", report.trouble());
        }
        return node;
    }

    private static void put(ObjectNode node, Ending ending) {
        node.put("outcome", ending.outcome()).put("reason", ending.reason());
    }

    private static void put(ObjectNode node, double[] entry, double[] exit) {
        if (entry.length > 0) {
            node.put("entryMedian", median(entry)).put("entryMax", entry[entry.length - 1]);
        }
        if (exit.length > 0) {
            node.put("exitMedian", median(exit)).put("exitMax", exit[exit.length - 1]);
        }
    }

    private static String write(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always writable", impossible);
        }
    }

    private static String text(Optional<Ending> ending) {
        return ending.map(end -> end.reason().isEmpty() ? end.outcome() : end.outcome() + " " + end.reason())
                .orElse("nothing");
    }

    private static String spread(double[] sorted) {
        return sorted.length == 0
                ? "none"
                : String.format(
                        Locale.ROOT, "median %.2f ms, longest %.2f ms", median(sorted), sorted[sorted.length - 1]);
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double[] sorted(java.util.stream.Stream<OptionalDouble> values) {
        return values.flatMapToDouble(
                        value -> value.isPresent() ? DoubleStream.of(value.getAsDouble()) : DoubleStream.empty())
                .sorted()
                .toArray();
    }
}
