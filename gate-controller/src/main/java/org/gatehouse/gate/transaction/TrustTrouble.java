// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

/** What can be wrong with a trust store that is in use all the same. A closed set. */
public enum TrustTrouble {
    /** A newer generation cannot be used; the one before stays in use. */
    TRUST_GENERATION_REFUSED("A newer generation of the trust store cannot be used; the one before stays in use."),
    /** A list in the store is older than gatehouse.trust.max-age. */
    TRUST_LISTS_OLD("A list in the trust store is older than gatehouse.trust.max-age."),
    /** Nothing was imported within gatehouse.trust.max-age, or nobody knows when. */
    TRUST_STORE_OLD("Nothing was imported into the trust store within gatehouse.trust.max-age, or nobody knows when.");

    private final String sentence;

    TrustTrouble(String sentence) {
        this.sentence = sentence;
    }

    /** For the log. */
    public String sentence() {
        return sentence;
    }
}
