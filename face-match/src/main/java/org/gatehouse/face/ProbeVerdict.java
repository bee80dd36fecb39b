// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

/** What one live frame says. Only {@link #MATCH} counts for the traveller; everything else is "not yet" or "refer". */
public enum ProbeVerdict {
    /** One face of sufficient quality, and its score reaches the operating point's threshold. */
    MATCH,
    /** One face of sufficient quality, and its score stays below the threshold. */
    NO_MATCH,
    /** No face in the frame. */
    NO_FACE,
    /** More than one face of comparable size: nobody can say whose face to compare. */
    SEVERAL_FACES,
    /** One face, but too small, dark, blurred or turned to be compared; the findings say which. */
    LOW_QUALITY
}
