// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import org.gatehouse.document.trust.Finding;

/** The three answers, each with its reason. */
final class Findings {
    private Findings() {}

    static Finding holds(String detail) {
        return new Finding(Finding.Outcome.HOLDS, detail);
    }

    static Finding broken(String detail) {
        return new Finding(Finding.Outcome.BROKEN, detail);
    }

    static Finding unknown(String detail) {
        return new Finding(Finding.Outcome.UNKNOWN, detail);
    }
}
