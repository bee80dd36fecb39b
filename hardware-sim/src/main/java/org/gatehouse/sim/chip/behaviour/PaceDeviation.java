// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/** How a chip departs from PACE (Doc 9303-11 §4.4); what concerns the mapping data means chip authentication mapping. */
public enum PaceDeviation {
    /** The chip maps another nonce than it sent. */
    OTHER_NONCE,
    /** The encrypted nonce is one block short. */
    SHORT_NONCE,
    /** The chip's token has one wrong bit. */
    WRONG_TOKEN,
    /** The chip's token is made over its own public key: the terminal's token comes back. */
    MIRRORED_TOKEN,
    /** DO'8A is missing. */
    MAPPING_DATA_MISSING,
    /** The encrypted chip authentication data stands behind the token without tag and length. */
    MAPPING_DATA_WITHOUT_TAG,
    /** The encrypted chip authentication data has tag 8B. */
    MAPPING_DATA_WITH_OTHER_TAG,
    /** DO'8A is empty. */
    MAPPING_DATA_EMPTY,
    /** The encrypted chip authentication data stands in DO'8A as an ASN.1 INTEGER instead of its bare octets. */
    MAPPING_DATA_NOT_OCTETS,
    /** The encrypted chip authentication data has one wrong bit. */
    WRONG_MAPPING_DATA,
    /** The chip authentication data was made with another static key: a clone. */
    OTHER_MAPPING_KEY,
    /** DO'8A comes where generic or integrated mapping knows none. */
    UNEXPECTED_MAPPING_DATA
}
