// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.util.Locale;

/** Names of the code as words of a page. */
final class Words {
    private Words() {}

    /** {@code FACE_CAPTURE} as "Face capture". */
    static String of(String name) {
        if (name.isEmpty()) {
            return name;
        }
        var words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
