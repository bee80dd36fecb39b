// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/**
 * What the traveller is shown: one thing at a time. A referral has exactly one prompt, whatever its reason, so that the
 * screen never tells a suspect case from a benign one.
 */
public enum Prompt {
    /** Lay the passport on the reader. */
    LAY_PASSPORT,
    /** Leave the passport where it is. */
    READING,
    /** The passport was moved or could not be read: lay it again and hold it still. */
    LAY_AGAIN,
    /** The wrong side lies on the reader: turn the passport over. */
    TURN_OVER,
    /** A part of the page is beside the glass: push the passport in as far as it goes. */
    PUSH_IN,
    /** The entry door is open: take the passport and walk in. */
    WALK_IN,
    /** The entry door closes. */
    STAND_STILL,
    /** Look at the camera. */
    LOOK_HERE,
    /** The exit door is open. */
    WALK_OUT,
    /** An officer will help: the one and only text of every referral. */
    OFFICER_COMES,
    /** Walk back out through the entry door. */
    STEP_BACK,
    /** This lane is closed: use another one. */
    LANE_CLOSED
}
