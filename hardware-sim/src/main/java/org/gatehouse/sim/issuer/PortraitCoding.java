// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** How the portrait is coded inside DG2 (ISO/IEC 19794-5 §5.7.2 knows only "JPEG" and "JPEG 2000"). */
public enum PortraitCoding {
    /** A JFIF file. */
    JPEG,
    /** JPEG 2000 in its JP2 box format. */
    JPEG2000,
    /** The bare JPEG 2000 codestream (starts with {@code FF4F}), as many issuers write it to save the boxes. */
    JPEG2000_CODESTREAM
}
