// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The ciphers of a chip's secure messaging, by which PACE and chip authentication are told apart (Doc 9303-11 §9.2). */
public enum ChipCipher {
    /** Two-key 3DES. */
    TRIPLE_DES,
    AES_128,
    AES_192,
    AES_256;

    /** The last arc of a protocol's object identifier. */
    int arc() {
        return ordinal() + 1;
    }
}
