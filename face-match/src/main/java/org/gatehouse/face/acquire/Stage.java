// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

/** Where an acquisition stands. */
public enum Stage {
    /** Frames count. */
    ACQUIRING,
    /** As many comparisons were handed out as the policy allows. */
    SPENT,
    /** The face was there and has left the picture for longer than the policy allows. */
    LEFT,
    /** The time is over; {@link Acquisition#best()} has what there is. */
    TIMED_OUT
}
