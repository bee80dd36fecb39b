// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** What an officer may order without a case being open. The console asks who may; the core asks whether it is possible. */
public enum Order {
    /** Admit travellers again. Does not end an evacuation. */
    OPEN_LANE,
    /** Admit nobody after the traveller who is on his way. */
    CLOSE_LANE,
    /** Keep the traveller where he is until an officer has come; too late once the exit has been permitted. */
    HOLD,
    /** End a hold: the person is counted and the face is looked at anew. */
    RESUME,
    /** Let whoever is inside out through the entry; too late once the exit has been permitted. */
    RELEASE_BACKWARDS,
    /** An officer has the case in his hands: the lane waits for him longer than for nobody. */
    ACKNOWLEDGE,
    /** Empty the lane and keep it empty until two officers have signed. */
    EVACUATE
}
