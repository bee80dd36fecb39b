// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

/** An encryption and an authentication key at work (Doc 9303-11 §9.8.6). */
interface SessionKeys {

    /** Block size of the cipher and length of the send sequence counter, bytes. */
    int blockSize();

    /** Encrypts whole blocks under the IV that belongs to this send sequence counter. */
    byte[] encrypt(byte[] sequenceCounter, byte[] blocks);

    /** Reverses {@link #encrypt}. */
    byte[] decrypt(byte[] sequenceCounter, byte[] blocks);

    /** Encrypts whole blocks with an IV of zero: BAC's exchange and PACE's nonce. */
    byte[] encrypt(byte[] blocks);

    /** Reverses {@link #encrypt(byte[])}. */
    byte[] decrypt(byte[] blocks);

    /** The MAC of eight bytes over a message to which the caller adds no padding. */
    byte[] mac(byte[] message);

    /** The MAC of secure messaging: the message is padded first, whatever the algorithm does by itself. */
    byte[] paddedMac(byte[] message);
}
