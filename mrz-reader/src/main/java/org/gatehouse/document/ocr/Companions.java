// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.document.ocr.locate.LineGroup;
import org.gatehouse.document.ocr.locate.TextLine;

/**
 * Finds the lines beside a line by reading there: where one line of OCR-B is legible and the search saw no other next to it, the
 * line model itself says at which distance there is one. Costs some twenty line reads, so it comes last.
 */
final class Companions {
    /** Distances of neighbouring lines, in heights of a capital: 4.2 to 7 mm. */
    private static final double NEAREST = 1.6;

    private static final double FARTHEST = 2.95;
    private static final double STEP = 0.22;

    /** A line read half a step off its middle is still this legible. */
    private static final double BARELY = -0.45;

    private static final double[] TURNS = {-0.012, 0.012, -0.024, 0.024};

    private final GroupReader reader;

    Companions(GroupReader reader) {
        this.reader = reader;
    }

    /** The group that belongs to the most legible line of one that is in reading direction; empty when no line is legible. */
    Optional<LineGroup> of(LineGroup upright) {
        return upright.lines().stream()
                .map(reader::legible)
                .max(Comparator.comparingDouble(Legible::value))
                .filter(seed -> seed.value() > Legible.ILLEGIBLE)
                .map(this::turned)
                .filter(seed -> seed.value() > BARELY)
                .map(this::around)
                .filter(group -> group.lines().size() > 1);
    }

    /** A line that was found slightly askew, set right. */
    private Legible turned(Legible seed) {
        if (seed.clear()) {
            return seed;
        }
        Stream<Legible> askew =
                Arrays.stream(TURNS).mapToObj(turn -> reader.legible(seed.cut().turned(turn)));
        return Stream.concat(Stream.of(seed), askew)
                .max(Comparator.comparingDouble(Legible::value))
                .orElse(seed);
    }

    private LineGroup around(Legible seed) {
        List<TextLine> lines = new ArrayList<>(List.of(seed.placement()));
        Optional<TextLine> above = beside(seed.placement(), -1);
        Optional<TextLine> below = beside(seed.placement(), 1);
        above.ifPresent(line -> lines.add(0, line));
        below.ifPresent(lines::add);
        if (above.isPresent() != below.isPresent()) {
            // Three lines, and the seed was one of the outer ones.
            above.flatMap(line -> beyond(seed.placement(), line)).ifPresent(line -> lines.add(0, line));
            below.flatMap(line -> beyond(seed.placement(), line)).ifPresent(lines::add);
        }
        return new LineGroup(lines, lines.size());
    }

    private Optional<TextLine> beside(TextLine seed, int side) {
        Optional<Legible> best = Optional.empty();
        for (double caps = NEAREST; caps < FARTHEST; caps += STEP) {
            Legible here = reader.legible(seed.shifted(side * caps * seed.capHeight()));
            if (best.isEmpty() || here.value() > best.get().value()) {
                best = Optional.of(here);
            } else if (best.get().value() > BARELY) {
                break;
            }
        }
        return best.filter(line -> line.value() > BARELY).map(line -> closer(line.cut()));
    }

    private Optional<TextLine> beyond(TextLine seed, TextLine next) {
        return Optional.of(reader.legible(next.shifted(seed.across(next))))
                .filter(line -> line.value() > BARELY)
                .map(line -> closer(line.cut()));
    }

    private TextLine closer(TextLine line) {
        double half = STEP / 2 * line.capHeight();
        return Stream.of(line, line.shifted(-half), line.shifted(half))
                .map(reader::legible)
                .max(Comparator.comparingDouble(Legible::value))
                .map(Legible::cut)
                .orElse(line);
    }
}
