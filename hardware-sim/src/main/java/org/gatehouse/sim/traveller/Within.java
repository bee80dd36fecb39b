// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/** Refuses numbers out of range. */
final class Within {

    private Within() {}

    static void range(String name, float value, float low, float high) {
        // Written so that NaN is refused too.
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " must be " + low + ".." + high + ", not " + value);
        }
    }
}
