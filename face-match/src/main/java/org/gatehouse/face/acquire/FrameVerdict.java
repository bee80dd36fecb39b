// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

/** What one frame is good for, before anything is compared. */
public enum FrameVerdict {
    /** One face, every measure within its limits. */
    PASSES,
    /** No face in the frame. */
    NO_FACE,
    /** More than one face of comparable size: nobody can say whose face to compare. */
    SEVERAL_FACES,
    /** One face, but some measure is outside its limits; the findings say which. */
    LOW_QUALITY
}
