// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/**
 * What one question of passive authentication came to.
 *
 * @param outcome the answer
 * @param detail why, in words without personal data; empty when there is nothing to say
 */
public record Finding(Outcome outcome, String detail) {

    /** An answer: everything begins as {@link #UNKNOWN}. */
    public enum Outcome {
        HOLDS,
        BROKEN,
        UNKNOWN
    }

    /** The question was answered well. */
    public static Finding holds(String detail) {
        return new Finding(Outcome.HOLDS, detail);
    }

    /** The question was answered badly. */
    public static Finding broken(String detail) {
        return new Finding(Outcome.BROKEN, detail);
    }

    /** The question could not be answered. */
    public static Finding unknown(String detail) {
        return new Finding(Outcome.UNKNOWN, detail);
    }

    /** Whether the question was answered well. */
    public boolean holds() {
        return outcome == Outcome.HOLDS;
    }
}
