// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.List;

/** The name field of an MRZ, split (Doc 9303-3 §4.6). */
record Names(String primary, String secondary) {

    static Names of(String field, List<String> warnings) {
        char last = field.charAt(field.length() - 1);
        if (last != '<') {
            warnings.add("the name fills its field: it may be truncated");
        }
        if (field.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            warnings.add("the name holds a digit");
        }
        String name = Fields.withoutFillers(field);
        int split = name.indexOf("<<");
        if (split < 0) {
            // Legal for a holder with one identifier; some states also print a single filler between both.
            warnings.add("the name has no secondary identifier");
            return new Names(Fields.words(name), "");
        }
        if (split == 0) {
            warnings.add("the name has no primary identifier");
        }
        return new Names(Fields.words(name.substring(0, split)), Fields.words(name.substring(split)));
    }
}
