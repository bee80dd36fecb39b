// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

/** Why a message was dropped. A closed set; every name has a line in docs/failure-codes.md. */
public enum DropReason {
    /** Longer than the contract's 4 KiB, or 4 MiB for the picture of a page. */
    MESSAGE_TOO_LONG,
    /** Not one JSON object in UTF-8. */
    MESSAGE_NOT_JSON,
    /** A field is missing, of the wrong type, out of range or an unknown word. */
    MESSAGE_MALFORMED,
    /** Kept by the broker although it is of the moment only. */
    MESSAGE_RETAINED,
    /** The picture of a page that no PAGE names by light, length and digest. */
    PICTURE_UNNAMED,
    /** A PAGE names a picture that has not come. */
    PICTURE_MISSING,
    /** From a lane that is not configured. */
    LANE_UNKNOWN,
    /** More came than the lane could look at. */
    INBOX_FULL
}
