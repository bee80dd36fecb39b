// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/**
 * What is wrong with a public key that the chip sends during PACE. Each is named for both kinds of group; where it exists in
 * one kind only, the other sends a sound key.
 */
public enum PublicKeyFlaw {
    /** ECDH: a point beside the curve. DH: an element outside the subgroup of prime order. */
    OUTSIDE_GROUP,
    /** ECDH: the point at infinity, one byte 00. DH: one. */
    NEUTRAL,
    /** ECDH: both coordinates are zero. DH: zero. */
    ZERO,
    /** ECDH: the x-coordinate is zero, y is left. */
    X_ZERO,
    /** ECDH: the y-coordinate is zero, x is left. */
    Y_ZERO,
    /** ECDH: the x-coordinate is the prime of the field or more. DH: the prime or more. */
    BEYOND_PRIME,
    /** DH: the prime less one, an element of order two. */
    PRIME_LESS_ONE,
    /** One byte is missing at the end. */
    SHORT,
    /** One byte is too many at the end. */
    LONG,
    /** Nothing at all. */
    EMPTY,
    /** ECDH: compressed, with 02 or 03. */
    COMPRESSED,
    /** ECDH: uncompressed, but without the leading 04. */
    WITHOUT_PREFIX,
    /** The terminal's own key comes back. */
    ECHO
}
