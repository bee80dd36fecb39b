// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

/** What an {@link Edit} does to a data object. All but the lengths' own repair the lengths of the objects around it. */
enum Operation {
    /** Puts another tag before the same length and value. */
    TAG,
    /** Puts other length bytes before the same value. */
    LENGTH,
    /** Adds a number to the length, in as many bytes as before; the value stays. */
    LENGTH_BY,
    /** Puts another value behind the same tag. */
    VALUE,
    /** Overwrites bytes of the value from an offset on; a negative offset counts from its end. */
    PATCH,
    /** Turns the bits of a mask, from an offset of the value on; a negative offset counts from its end. */
    FLIP,
    /** Puts bytes into the value before an offset; -1 means its end. */
    INSERT,
    /** Adds a number to the four-byte number that stands at an offset of the value. */
    ADD,
    /** Keeps only so many bytes of the value. */
    CUT,
    /** Puts other bytes in the object's place. */
    REPLACE,
    /** Takes the object out. */
    REMOVE,
    /** Puts the object there twice. */
    DUPLICATE,
    /** Puts bytes before the object. */
    BEFORE,
    /** Puts bytes behind the object. */
    AFTER,
    /** Puts bytes at the end of the value. */
    APPEND
}
