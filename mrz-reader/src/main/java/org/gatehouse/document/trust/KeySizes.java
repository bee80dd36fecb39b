// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/**
 * Which sizes of a key are good enough.
 *
 * @param refusedBelowBits smaller keys prove nothing
 * @param deprecatedBelowBits smaller keys are worth a remark; not below {@code refusedBelowBits}
 */
public record KeySizes(int refusedBelowBits, int deprecatedBelowBits) {

    /** @throws IllegalArgumentException when the bounds contradict each other */
    public KeySizes {
        if (refusedBelowBits < 0 || deprecatedBelowBits < refusedBelowBits) {
            throw new IllegalArgumentException("key sizes are deprecated before they are refused");
        }
    }

    /** What a key of this size is. */
    public Acceptance of(int bits) {
        if (bits < refusedBelowBits) {
            return Acceptance.REFUSED;
        }
        return bits < deprecatedBelowBits ? Acceptance.DEPRECATED : Acceptance.ACCEPTED;
    }
}
