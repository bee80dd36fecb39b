// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.ArrayList;
import java.util.List;

/**
 * The holder's name as an MRZ has it (Doc 9303-3 §4.6).
 *
 * @param primary words separated by single spaces; empty when there is none
 * @param secondary likewise
 * @param oddities what is unusual
 */
record Names(String primary, String secondary, List<String> oddities) {

    static Names of(Layout layout, List<String> lines) {
        List<String> fields =
                layout.names().stream().map(span -> span.in(lines)).toList();
        List<String> oddities = new ArrayList<>();
        if (fields.stream().anyMatch(Names::fillsItsField)) {
            oddities.add("the name fills its field: it may be truncated");
        }
        if (fields.stream().anyMatch(field -> field.chars().anyMatch(c -> c >= '0' && c <= '9'))) {
            oddities.add("the name holds a digit");
        }
        return fields.size() == 1 ? split(fields.get(0), oddities) : apart(fields.get(0), fields.get(1), oddities);
    }

    /** Truncated or of just that length: nobody can tell (Doc 9303-4 §4.2.3.3). */
    static boolean fillsItsField(String field) {
        return field.charAt(field.length() - 1) != '<';
    }

    private static Names split(String field, List<String> oddities) {
        String name = Fields.withoutFillers(field);
        int split = name.indexOf("<<");
        return split < 0 ? apart(name, "", oddities) : apart(name.substring(0, split), name.substring(split), oddities);
    }

    private static Names apart(String primaryField, String secondaryField, List<String> oddities) {
        String primary = Fields.words(primaryField);
        String secondary = Fields.words(secondaryField);
        if (primary.isEmpty()) {
            oddities.add(secondary.isEmpty() ? "there is no name" : "the name has no primary identifier");
        } else if (secondary.isEmpty()) {
            // Legal for a holder with one identifier; some states also print a single filler between both.
            oddities.add("the name has no secondary identifier");
        }
        return new Names(primary, secondary, List.copyOf(oddities));
    }

    @Override
    public String toString() {
        return "Names[withheld]";
    }
}
