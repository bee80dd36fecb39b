// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/** A cue that watches frame by frame and asks nothing of the traveller. */
interface PassiveCue {
    /** Takes one frame in; keeps copies only of what it needs. */
    void see(FaceView view);

    /** What it makes of the frames since the last {@link #restart()}. */
    CueFinding finding();

    /** Another face, perhaps: overwrites what it kept and begins anew. */
    void restart();
}
