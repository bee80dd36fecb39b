// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

/** What a page reader lights a page with. */
public enum Light {
    /** White light, seen as grey. */
    VISIBLE,
    /** Near infra-red, about 880 nm (the B900 of Doc 9303-3 §4.4): most colours vanish, carbon black stays. */
    INFRARED
}
