// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.List;

/**
 * A field and the place of its check digit.
 *
 * @param text the field
 * @param digit its check digit
 */
record GuardedField(Span text, Span digit) {

    /** A field whose check digit follows it. */
    static GuardedField at(int line, int from, int to) {
        return new GuardedField(new Span(line, from, to), Span.one(line, to));
    }

    CheckDigit check(CheckDigit.Field field, List<String> lines) {
        return CheckDigit.over(field, text.in(lines), printed(lines));
    }

    char printed(List<String> lines) {
        return digit.in(lines).charAt(0);
    }
}
