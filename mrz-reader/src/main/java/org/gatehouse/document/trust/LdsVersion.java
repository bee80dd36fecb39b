// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/**
 * Versions that the issuer signed into the security object from LDS 1.8 on (Doc 9303-10 §4.6.2.3).
 *
 * @param lds of the logical data structure, four digits like {@code 0108}
 * @param unicode six digits like {@code 040000}
 */
public record LdsVersion(String lds, String unicode) {

    /** Compares with what the unsigned EF.COM says (Doc 9303-10 §4.6.1): a newer structure may not be passed off as an older one. */
    public Finding compare(String comLds, String comUnicode) {
        if (!lds.equals(comLds)) {
            return Finding.broken("EF.COM names another LDS version than EF.SOD");
        }
        return unicode.equals(comUnicode)
                ? Finding.holds("")
                : Finding.broken("EF.COM names another Unicode version than EF.SOD");
    }
}
