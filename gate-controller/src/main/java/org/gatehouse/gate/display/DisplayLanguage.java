// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import java.util.Locale;

/** The languages of the traveller's screen, in the order of its buttons; the first is where an idle screen begins. */
public enum DisplayLanguage {
    EN("English", false),
    DE("Deutsch", false),
    FR("Français", false),
    ES("Español", false),
    PL("Polski", false),
    UK("Українська", false),
    AR("العربية", true);

    private final String ownName;
    private final boolean rightToLeft;

    DisplayLanguage(String ownName, boolean rightToLeft) {
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
    }

    /** The two letters of ISO 639-1. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language's name for itself. */
    public String ownName() {
        return ownName;
    }

    /** {@code rtl} or {@code ltr}, as HTML has it. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }
}
