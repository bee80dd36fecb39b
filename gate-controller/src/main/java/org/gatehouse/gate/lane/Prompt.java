// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/**
 * What the traveller is shown: one thing at a time. A referral has exactly one prompt, whatever its reason, so that the
 * screen never tells a suspect case from a benign one. While the face is looked at, the lane's surroundings choose among {@link
 * #LOOK_HERE} and what helps to be seen; the core only knows that a face is looked at.
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
    /** Take the passport from the reader. */
    TAKE_PASSPORT,
    /** Go on to one of the gates with the passport. */
    GO_TO_GATE,
    /** The entry door is open: take the passport and walk in. */
    WALK_IN,
    /** The entry door closes. */
    STAND_STILL,
    /** Look at the camera. */
    LOOK_HERE,
    /** The face is too small in the picture: one step towards the camera. */
    COME_CLOSER,
    /** The face is too large in the picture: one step away from the camera. */
    STEP_AWAY,
    /** The face is at the edge of the picture: move to the middle. */
    MOVE_TO_MIDDLE,
    /** The head moves too fast for a sharp picture. */
    HOLD_STILL,
    /** The eyes are closed. */
    OPEN_EYES,
    /** The mouth is open. */
    CLOSE_MOUTH,
    /** The eyes cannot be seen behind dark glasses. */
    TAKE_OFF_GLASSES,
    /** More than one face is in the picture. */
    ONE_AT_A_TIME,
    /** Turn the head to the traveller's own left. */
    TURN_HEAD_LEFT,
    /** Turn the head to the traveller's own right. */
    TURN_HEAD_RIGHT,
    /** Open the mouth: a picture cannot. */
    OPEN_MOUTH,
    /** The head leans to a shoulder. */
    HOLD_HEAD_STRAIGHT,
    /** Close the eyes and open them again. */
    BLINK,
    /** The exit door is open. */
    WALK_OUT,
    /** An officer will help: the one and only text of every referral. */
    OFFICER_COMES,
    /** Walk back out through the entry door. */
    STEP_BACK,
    /** Leave the lane and the building through the open doors. */
    LEAVE,
    /** This lane is closed: use another one. */
    LANE_CLOSED
}
