// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Every way in which a word may stand in an MRZ: from each of its places some steps lead on, and each has forms to choose from.
 * Their number is not bounded by anything sensible, so they are never listed; time and memory grow with the product of the lengths.
 */
final class Spellings {
    /**
     * The letters of table A that may be written in more than one way (Doc 9303-3 §6.A). Whoever sees one of the forms does not know
     * which the letter was.
     */
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("A", "AE"), Set.of("A", "AA"), Set.of("O", "OE"), Set.of("U", "UE", "UXX"), Set.of("N", "NXX"));

    private final List<List<Step>> steps = new ArrayList<>();

    /** @param length how many places it leads on */
    private record Step(int length, Set<String> forms) {}

    private Spellings(int places) {
        for (int i = 0; i < places; i++) {
            steps.add(new ArrayList<>());
        }
    }

    /** Of letters, each with its forms. */
    static Spellings of(List<Set<String>> letters) {
        Spellings word = new Spellings(letters.size());
        for (int i = 0; i < letters.size(); i++) {
            word.steps.get(i).add(new Step(1, letters.get(i)));
        }
        return word;
    }

    /** Of what stands in an MRZ: itself, and what else the same letters of table A may be written as. */
    static Spellings ofPrinted(String word) {
        Spellings spellings = new Spellings(word.length());
        for (int i = 0; i < word.length(); i++) {
            spellings.steps.get(i).add(new Step(1, Set.of(word.substring(i, i + 1))));
            for (Set<String> family : FAMILIES) {
                for (String form : family) {
                    if (word.startsWith(form, i)) {
                        spellings.steps.get(i).add(new Step(form.length(), family));
                    }
                }
            }
        }
        return spellings;
    }

    /** One word after the other, as if nothing stood between them. */
    static Spellings joined(Collection<Spellings> words) {
        Spellings joined = new Spellings(0);
        words.forEach(word -> joined.steps.addAll(word.steps));
        return joined;
    }

    /** Whether this is one of the ways. */
    boolean include(String printed) {
        return reached(printed).get(steps.size()).get(printed.length());
    }

    /** Whether one of the ways begins like this, at least with one character. */
    boolean include(String printed, boolean mayBeCutOff) {
        return mayBeCutOff ? begin(printed) : include(printed);
    }

    private boolean begin(String printed) {
        List<BitSet> reached = reached(printed);
        for (int place = 0; place <= steps.size(); place++) {
            if (reached.get(place).get(printed.length()) || endsWithin(printed, place, reached.get(place))) {
                return !printed.isEmpty();
            }
        }
        return false;
    }

    private boolean endsWithin(String printed, int place, BitSet reached) {
        return place < steps.size()
                && reached.stream()
                        .mapToObj(printed::substring)
                        .anyMatch(rest -> steps.get(place).stream()
                                .anyMatch(step -> step.forms().stream().anyMatch(form -> form.startsWith(rest))));
    }

    /** For each place, how many characters of the printed word may be used up there. */
    private List<BitSet> reached(String printed) {
        List<BitSet> reached = new ArrayList<>();
        for (int place = 0; place <= steps.size(); place++) {
            reached.add(new BitSet(printed.length() + 1));
        }
        reached.get(0).set(0);
        for (int place = 0; place < steps.size(); place++) {
            for (Step step : steps.get(place)) {
                BitSet after = reached.get(place + step.length());
                for (String form : step.forms()) {
                    reached.get(place).stream()
                            .filter(used -> printed.startsWith(form, used))
                            .forEach(used -> after.set(used + form.length()));
                }
            }
        }
        return reached;
    }
}
