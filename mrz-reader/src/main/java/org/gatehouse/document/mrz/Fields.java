// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.regex.Pattern;

/** Text of MRZ fields without their fillers. */
final class Fields {
    private static final Pattern FILLERS = Pattern.compile("<+");

    private Fields() {}

    /** Without the fillers at the end. */
    static String withoutFillers(String field) {
        int end = field.length();
        while (end > 0 && field.charAt(end - 1) == '<') {
            end--;
        }
        return field.substring(0, end);
    }

    /** Words separated by single spaces instead of fillers. */
    static String words(String field) {
        return FILLERS.matcher(field).replaceAll(" ").strip();
    }
}
