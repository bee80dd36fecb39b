// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** How a transaction ended. */
public enum Outcome {
    /** The traveller walked out through the exit door. */
    CROSSED,
    /** A kiosk gave a token for the gates of its group. */
    TOKEN_ISSUED,
    /** An officer takes over. */
    REFERRED,
    /** The traveller was let out backwards through the entry door. */
    RELEASED,
    /** It was broken off: nobody came in, a link was lost, the safety controller spoke. */
    ABORTED
}
