// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.document.mrz.MrzException;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.document.ocr.Correction;

/**
 * Decides what lattices say. What is clearly printed is given as printed, even where it breaks the grammar or a check digit is
 * wrong; only where the picture leaves a doubt do they settle it, and every character so given is reported. Safe for use by
 * many threads.
 */
public final class Decoder {

    /** How much rarer a number is that runs on. */
    private static final double RUNNING_ON_NATS = 3;

    /** How much less likely than the best a layout may be by its first characters and still be tried. */
    private static final double FIRST_CHARACTERS_NATS = 8;

    private final DecoderLimits limits;

    public Decoder() {
        this(DecoderLimits.DEFAULT);
    }

    public Decoder(DecoderLimits limits) {
        this.limits = limits;
    }

    /**
     * The MRZ that these lines are, from the topmost on, in reading direction: two of 36 or 44 cells or three of 30. Empty when
     * they are no MRZ, also when there are more or fewer lines or cells.
     */
    public Optional<DecodedMrz> decode(List<Lattice> lines) {
        List<Layout> layouts = layouts(lines);
        if (layouts.isEmpty()) {
            return Optional.empty();
        }
        Choices[] cells = Choices.of(lines, limits);
        try {
            return decode(lines, layouts, cells);
        } finally {
            for (Choices cell : cells) {
                cell.wipe();
            }
        }
    }

    private Optional<DecodedMrz> decode(List<Lattice> lines, List<Layout> layouts, Choices[] cells) {
        double looks = 0;
        for (Choices cell : cells) {
            looks += cell.looks() / cells.length;
        }
        // What is no text at all would only cost time: everything is possible in it.
        if (!(looks >= limits.leastLooks())) {
            return Optional.empty();
        }
        double common =
                looks + lines.stream().mapToDouble(Lattice::fit).average().orElseThrow();
        return best(layouts, cells).flatMap(decision -> reported(decision, cells, lines, common));
    }

    private static List<Layout> layouts(List<Lattice> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        int width = lines.get(0).cells();
        return lines.stream().allMatch(line -> line.cells() == width) ? Layouts.plain(lines.size(), width) : List.of();
    }

    private Optional<Decision> best(List<Layout> layouts, Choices[] cells) {
        double first = layouts.stream()
                .mapToDouble(layout -> firstCharacters(layout, cells))
                .min()
                .orElseThrow();
        List<Decision> decisions = new ArrayList<>();
        for (Layout layout : layouts) {
            if (firstCharacters(layout, cells) <= first + FIRST_CHARACTERS_NATS) {
                Decision plain = Decision.of(layout, cells, limits);
                decisions.add(runningOn(layout.format(), cells)
                        .filter(d -> d.evidence(limits) - RUNNING_ON_NATS > plain.evidence(limits))
                        .orElse(plain));
            }
        }
        return decisions.stream().max(Comparator.comparingDouble(d -> d.evidence(limits)));
    }

    /** The least that the first characters can cost: those that are the same in every document of the format. */
    private static double firstCharacters(Layout layout, Choices[] cells) {
        double cost = 0;
        for (int i = 0; i == 0 || layout.cells().get(i).rule() instanceof LiteralRule; i++) {
            Cell cell = layout.cells().get(i);
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < cells[i].characters().length; k++) {
                double rule = cell.rule().cost(FieldRule.START, cell.at(), cells[i].characters()[k]);
                least = Math.min(least, cells[i].deficits()[k] + rule);
            }
            cost += least;
        }
        return cost;
    }

    private Optional<Decision> runningOn(MrzFormat format, Choices[] cells) {
        return RunningOn.lengths(format, cells, limits).stream()
                .flatMap(length -> Layouts.runningOn(format, length).stream())
                .map(layout -> Decision.of(layout, cells, limits))
                .max(Comparator.comparingDouble(d -> d.evidence(limits)));
    }

    private Optional<DecodedMrz> reported(Decision decision, Choices[] cells, List<Lattice> lattices, double common) {
        int width = lattices.get(0).cells();
        double score = common + decision.evidence(limits) / cells.length;
        Layout.Judgement judgement = decision.judgement();
        double most = judgement.right() > 0 ? limits.mostGrammarNats() : limits.mostGrammarNatsUnchecked();
        if (score < limits.leastScore() || judgement.cost() > most) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < cells.length; at += width) {
            lines.add(decision.text().substring(at, at + width));
        }
        return Optional.of(new DecodedMrz(
                decision.layout().format(),
                lines,
                valid(lines),
                lattices.stream().allMatch(Lattice::whole) && new Acceptance(decision, cells, limits).granted(),
                corrections(decision.text(), cells, width),
                decision.logProbability(limits),
                score));
    }

    private static boolean valid(List<String> lines) {
        try {
            return MrzParser.parse(lines).valid();
        } catch (MrzException e) {
            return false;
        }
    }

    private static List<Correction> corrections(String text, Choices[] cells, int width) {
        List<Correction> corrections = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            char seen = cells[i].characters()[0];
            if (seen != text.charAt(i)) {
                corrections.add(new Correction(i / width, i % width, seen, text.charAt(i)));
            }
        }
        return corrections;
    }
}
