// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A name of nobody, as a page has it and as its MRZ does.
 *
 * @param written in the letters of its language
 * @param primary components of the primary identifier, as printed
 * @param secondary likewise
 */
record InventedName(WrittenName written, List<String> primary, List<String> secondary) {
    private static final String LETTERS = "AAABCDEEEFGHIIIJKLMNNOOOPQRSTUUVWXYZ";
    /** Some letters of table A in Doc 9303-3 §6, with all their forms. */
    private static final Map<String, List<String>> NATIONAL = Map.of(
            "Ä", List.of("AE", "A"),
            "Å", List.of("AA", "A"),
            "Ö", List.of("OE", "O"),
            "Ü", List.of("UE", "UXX", "U"),
            "Ñ", List.of("N", "NXX"),
            "É", List.of("E"),
            "Þ", List.of("TH"),
            "ß", List.of("SS"),
            "Ł", List.of("L"));

    private static final List<String> LETTERS_OF_OTHERS =
            NATIONAL.keySet().stream().sorted().toList();

    private record Component(String written, String printed) {}

    static InventedName invent(RandomGenerator random) {
        List<Component> primary = components(random, 1 + random.nextInt(3));
        List<Component> secondary = components(random, random.nextInt(5));
        if (!secondary.isEmpty() && random.nextInt(40) == 0) {
            primary = List.of();
        }
        String written = text(primary, random.nextBoolean() ? " " : "-") + ", " + text(secondary, " ");
        return new InventedName(WrittenName.of(written), printed(primary), printed(secondary));
    }

    private static List<Component> components(RandomGenerator random, int count) {
        return Stream.generate(() -> component(random)).limit(count).toList();
    }

    private static Component component(RandomGenerator random) {
        StringBuilder written = new StringBuilder();
        StringBuilder printed = new StringBuilder();
        int letters = 1 + random.nextInt(14);
        for (int i = 0; i < letters; i++) {
            if (random.nextInt(12) == 0) {
                String letter = LETTERS_OF_OTHERS.get(random.nextInt(LETTERS_OF_OTHERS.size()));
                List<String> forms = NATIONAL.getOrDefault(letter, List.of());
                written.append(letter);
                printed.append(forms.get(random.nextInt(forms.size())));
            } else {
                char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
                written.append(letter);
                printed.append(letter);
            }
        }
        if (letters > 2 && random.nextInt(30) == 0) {
            written.insert(1, '\'');
        }
        return new Component(written.toString(), printed.toString());
    }

    private static String text(List<Component> components, String between) {
        return String.join(between, components.stream().map(Component::written).toList());
    }

    private static List<String> printed(List<Component> components) {
        return components.stream().map(Component::printed).toList();
    }

    /** Characters of the field that it would take: components, single fillers between them, two between the identifiers. */
    int length() {
        return field().length();
    }

    String field() {
        String separator = secondary.isEmpty() ? "" : "<<";
        return String.join("<", primary) + separator + String.join("<", secondary);
    }

    /** Cut to a field: the longest component loses its last letter until all fits (Doc 9303-4 §4.2.3.2). */
    InventedName truncated(int width) {
        List<String> first = new ArrayList<>(primary);
        List<String> second = new ArrayList<>(secondary);
        InventedName cut = this;
        while (cut.length() > width) {
            shorten(first, second);
            cut = new InventedName(written, List.copyOf(first), List.copyOf(second));
        }
        return cut;
    }

    private static void shorten(List<String> first, List<String> second) {
        List<String> longest = longest(first) >= longest(second) ? first : second;
        int length = longest(longest);
        for (int i = 0; i < longest.size(); i++) {
            if (longest.get(i).length() == length) {
                longest.set(i, longest.get(i).substring(0, length - 1));
                return;
            }
        }
    }

    private static int longest(List<String> components) {
        return components.stream().mapToInt(String::length).max().orElse(0);
    }
}
