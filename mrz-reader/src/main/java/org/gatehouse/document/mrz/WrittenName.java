// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name with the letters of its language, as the visual zone of a page or DG11 has it (Doc 9303-3 §3.4, 9303-10 §4.7.11).
 *
 * @param primary primary identifier; may be empty
 * @param secondary secondary identifier; may be empty
 */
public record WrittenName(String primary, String secondary) {
    private static final Pattern BETWEEN_IDENTIFIERS = Pattern.compile("<<|[,،、，]");
    /** Hyphens and commas divide components; other punctuation, apostrophes among it, is left out (Doc 9303-3 §4.6). */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Z}\\p{Pd}\\s,،<]+");

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    /** The name, whose identifiers a comma divides as in the visual zone, or two fillers as in DG11. */
    public static WrittenName of(String name) {
        String[] identifiers = BETWEEN_IDENTIFIERS.split(name, 2);
        return new WrittenName(identifiers[0].strip(), identifiers.length > 1 ? identifiers[1].strip() : "");
    }

    boolean arabic() {
        return ARABIC.matcher(primary + secondary).find();
    }

    /** Whether there is a table for every letter of it. */
    boolean inTables() {
        return Stream.of(primary, secondary)
                .flatMap(WrittenName::words)
                .flatMapToInt(String::codePoints)
                .allMatch(c -> leftOut(c) || Transliteration.of(c).isPresent());
    }

    /** The words of an identifier as the tables write them for a state. */
    static List<Spellings> recommended(String identifier, String state) {
        return spellings(identifier, Optional.of(state));
    }

    /** The words of an identifier in every form of any state. */
    static List<Spellings> inAnyForm(String identifier) {
        return spellings(identifier, Optional.empty());
    }

    private static List<Spellings> spellings(String identifier, Optional<String> state) {
        return words(identifier).map(word -> Spellings.of(letters(word, state))).toList();
    }

    private static Stream<String> words(String identifier) {
        String upper = Normalizer.normalize(identifier, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String composed = Normalizer.normalize(upper, Normalizer.Form.NFKC);
        return BETWEEN_WORDS
                .splitAsStream(composed)
                .filter(word -> word.codePoints().anyMatch(c -> !leftOut(c)));
    }

    private static List<Set<String>> letters(String word, Optional<String> state) {
        int[] codePoints = word.codePoints().filter(c -> !leftOut(c)).toArray();
        List<Set<String>> letters = new ArrayList<>();
        for (int i = 0; i < codePoints.length; i++) {
            Transliteration letter = Transliteration.of(codePoints[i]).orElseThrow();
            if (!letter.doubles()) {
                boolean first = i == 0;
                boolean last = i == codePoints.length - 1;
                letters.add(state.map(s -> letter.recommended(s, first, last)).orElseGet(letter::all));
            } else if (!letters.isEmpty()) {
                int at = letters.size() - 1;
                letters.set(at, doubled(letters.get(at), state.isEmpty()));
            }
        }
        return letters;
    }

    /** Shadda: search should not count on it (Doc 9303-3 B.5.3). */
    private static Set<String> doubled(Set<String> forms, boolean orNot) {
        Stream<String> twice = forms.stream().map(form -> form + form);
        return (orNot ? Stream.concat(twice, forms.stream()) : twice).collect(Collectors.toSet());
    }

    /** Marks are part of their letters or not written; the rest is punctuation. */
    private static boolean leftOut(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER -> false;
            default -> Transliteration.of(c).filter(Transliteration::doubles).isEmpty();
        };
    }

    @Override
    public String toString() {
        return "WrittenName[withheld]";
    }
}
