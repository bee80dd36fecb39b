// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/** What is known about who or what stands before the camera (ISO/IEC 30107-1). Only {@link #LIVE} may help to open a door. */
public enum PresentationVerdict {
    /** Enough evidence of a person, and none of an attack. */
    LIVE,
    /** Evidence of an attack; it stays for the transaction. An officer looks. */
    SUSPECT,
    /** Neither: how every watch begins. An officer looks, unless a challenge settles it. */
    UNDETERMINED
}
