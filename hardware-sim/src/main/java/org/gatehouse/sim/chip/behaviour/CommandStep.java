// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/** What a command does in the procedures of Doc 9303-11. */
public enum CommandStep {
    /** Whatever it does. */
    ANY,
    /** SELECT of the eMRTD application by name. */
    SELECT_APPLICATION,
    /** SELECT of the master file or of an elementary file by identifier. */
    SELECT_FILE,
    /** READ BINARY, even or odd. */
    READ_BINARY,
    /** BAC: GET CHALLENGE (§4.3.4.1). */
    GET_CHALLENGE,
    /** BAC: EXTERNAL AUTHENTICATE (§4.3.4.2). */
    MUTUAL_AUTHENTICATE,
    /** PACE: MSE:Set AT (§4.4.4.1). */
    PACE_SET,
    /** PACE, first GENERAL AUTHENTICATE: the encrypted nonce (§4.4.4.2). */
    PACE_NONCE,
    /** PACE, second GENERAL AUTHENTICATE: the mapping. */
    PACE_MAPPING,
    /** PACE, third GENERAL AUTHENTICATE: the key agreement. */
    PACE_AGREEMENT,
    /** PACE, fourth GENERAL AUTHENTICATE: the tokens. */
    PACE_TOKEN,
    /** Chip authentication: MSE:Set KAT, which is all of it, with 3DES (§6.2.4.1). */
    CHIP_AUTHENTICATION_KEY_AGREEMENT,
    /** Chip authentication: MSE:Set AT (§6.2.4.2). */
    CHIP_AUTHENTICATION_SET,
    /** Chip authentication: GENERAL AUTHENTICATE (§6.2.4.2). */
    CHIP_AUTHENTICATION,
    /** Active authentication: INTERNAL AUTHENTICATE (§6.1.4). */
    INTERNAL_AUTHENTICATE,
    /** Anything else. */
    OTHER
}
