// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.ArrayList;
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
    private record Step(int length, Set<String> forms) {
        /** Without the forms: they are parts of a name. */
        @Override
        public String toString() {
            return "Step[" + length + "]";
        }
    }

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
        return has(reached(printed)[steps.size()], printed.length());
    }

    /** Whether one of the ways begins like this, at least with one character. */
    boolean include(String printed, boolean mayBeCutOff) {
        return mayBeCutOff ? begin(printed) : include(printed);
    }

    private boolean begin(String printed) {
        long[] reached = reached(printed);
        for (int place = 0; place <= steps.size(); place++) {
            if (has(reached[place], printed.length()) || endsWithin(printed, place, reached[place])) {
                return !printed.isEmpty();
            }
        }
        return false;
    }

    private boolean endsWithin(String printed, int place, long reached) {
        if (place == steps.size()) {
            return false;
        }
        for (int used = 0; used < printed.length(); used++) {
            String rest = printed.substring(used);
            if (has(reached, used)
                    && steps.get(place).stream()
                            .anyMatch(step -> step.forms().stream().anyMatch(form -> form.startsWith(rest)))) {
                return true;
            }
        }
        return false;
    }

    /** For each place, how many characters of the printed word may be used up there: bit 0 for none. */
    private long[] reached(String printed) {
        if (printed.length() >= Long.SIZE) {
            throw new IllegalArgumentException("longer than any line of an MRZ");
        }
        long[] reached = new long[steps.size() + 1];
        reached[0] = 1;
        for (int place = 0; place < steps.size(); place++) {
            for (Step step : steps.get(place)) {
                for (String form : step.forms()) {
                    reached[place + step.length()] |= after(reached[place], form, printed);
                }
            }
        }
        return reached;
    }

    private static long after(long reached, String form, String printed) {
        long after = 0;
        for (int used = 0; used + form.length() <= printed.length(); used++) {
            if (has(reached, used) && printed.startsWith(form, used)) {
                after |= 1L << (used + form.length());
            }
        }
        return after;
    }

    private static boolean has(long reached, int used) {
        return (reached >> used & 1) != 0;
    }
}
