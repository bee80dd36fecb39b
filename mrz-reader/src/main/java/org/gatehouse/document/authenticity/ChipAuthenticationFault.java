// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

/** Why an announced chip authentication cannot be performed as announced (Doc 9303-11 §9.2.5 and §9.2.6). */
public enum ChipAuthenticationFault {
    /** A ChipAuthenticationInfo or a key is not what its protocol wants. */
    MALFORMED,
    /** Another version than 1. */
    VERSION_UNKNOWN,
    /** A key agreement or a cipher that is not known here. */
    PROTOCOL_UNKNOWN,
    /** There is no key for a ChipAuthenticationInfo. */
    KEY_MISSING,
    /** The key identifier of a ChipAuthenticationInfo is that of no key. */
    KEY_ID_UNMATCHED,
    /** Several keys would do and no identifier tells which. */
    KEY_AMBIGUOUS,
    /** There are more keys than are looked at. */
    KEYS_TOO_MANY,
    /** A key that is not of the key agreement that it is announced for. */
    KEY_KIND,
    /** A key that is none: no point of a known curve, or out of the range of a sane group. */
    KEY_INVALID
}
