// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/** How a chip's active authentication departs from the usual (Doc 9303-11 §6.1); the first five are sound signatures. */
public enum ActiveAuthenticationDeviation {
    /** RSA with SHA-1: the trailer is 33CC instead of BC (ISO/IEC 9796-2 §8.1.4). */
    EXPLICIT_TRAILER,
    /** RSA: the whole message, challenge included, can be recovered from the signature. */
    FULL_RECOVERY,
    /** RSA: the smaller of the signature and its complement to the modulus (ISO/IEC 9796-2 B.4). */
    SMALLER_OF_TWO,
    /** RSA: RSASSA-PSS over the challenge. */
    PSS,
    /** ECDSA: a DER sequence instead of the plain format of TR-03111. */
    DER_SIGNATURE,
    /** A clone: the signature was made with another key. */
    OTHER_KEY,
    /** RSA: a trailer that names no hash. */
    WRONG_TRAILER,
    /** RSA: the trailer names another hash than was used. */
    OTHER_TRAILER,
    /** The signature is over another challenge. */
    OTHER_CHALLENGE,
    /** The last byte of the signature is missing. */
    TRUNCATED,
    /** No signature, and 9000. */
    EMPTY
}
