// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One letter and how it is written in an MRZ (Doc 9303-3 §6, {@code transliteration.txt}).
 *
 * @param forms for every state that is not named otherwise
 * @param first forms at the beginning of a word, by state
 * @param byState forms anywhere, by state
 * @param last forms at the end of a word; empty where they are the others
 * @param further forms outside the tables
 */
record Transliteration(
        List<String> forms,
        Map<String, String> first,
        Map<String, String> byState,
        Optional<String> last,
        List<String> further) {

    private static final String TABLE = "transliteration.txt";
    private static final String DOUBLING = "*";
    private static final int HEX = 16;
    private static final Map<Integer, Transliteration> LETTERS = read();

    /** The letter of this code point, in upper case; empty when no table has it. */
    static Optional<Transliteration> of(int codePoint) {
        Transliteration listed = LETTERS.get(codePoint);
        if (listed != null) {
            return Optional.of(listed);
        }
        String bare = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return bare.matches("[A-Z0-9]")
                ? Optional.of(new Transliteration(List.of(bare), Map.of(), Map.of(), Optional.empty(), List.of()))
                : Optional.empty();
    }

    /** Whether it has no form of its own and doubles the letter before it. */
    boolean doubles() {
        return forms.contains(DOUBLING);
    }

    /** As the tables recommend it to this state. */
    Set<String> recommended(String state, boolean atBeginning, boolean atEnd) {
        String own = atBeginning && first.containsKey(state) ? first.get(state) : byState.get(state);
        if (own != null) {
            return Set.of(own);
        }
        return atEnd && last.isPresent() ? Set.of(last.get()) : new LinkedHashSet<>(forms);
    }

    /** Every form of any state, anywhere in a word. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(forms);
        all.addAll(first.values());
        all.addAll(byState.values());
        last.ifPresent(all::add);
        all.addAll(further);
        return all;
    }

    private static Map<Integer, Transliteration> read() {
        Map<Integer, Transliteration> letters = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Transliteration.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .forEach(row -> letters.put(Integer.parseInt(row.get(0), HEX), parsed(row.subList(1, row.size()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(letters);
    }

    private static Transliteration parsed(List<String> tokens) {
        Set<String> forms = new LinkedHashSet<>();
        Map<String, String> first = new HashMap<>();
        Map<String, String> byState = new HashMap<>();
        Optional<String> last = Optional.empty();
        Set<String> further = new LinkedHashSet<>();
        for (String token : tokens) {
            String form = form(token.substring(token.lastIndexOf('=') + 1));
            if (token.startsWith("~")) {
                further.add(form(token.substring(1)));
            } else if (token.startsWith("$=")) {
                last = Optional.of(form);
            } else if (token.contains("^=")) {
                first.put(token.substring(0, token.indexOf('^')), form);
            } else if (token.contains("=")) {
                byState.put(token.substring(0, token.indexOf('=')), form);
            } else {
                forms.add(form);
            }
        }
        return new Transliteration(
                List.copyOf(forms), Map.copyOf(first), Map.copyOf(byState), last, List.copyOf(further));
    }

    private static String form(String printed) {
        return printed.equals("-") ? "" : printed;
    }
}
