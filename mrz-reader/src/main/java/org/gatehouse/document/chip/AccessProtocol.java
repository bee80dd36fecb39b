// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/** How access to the chip was won (Doc 9303-11 §4). */
public enum AccessProtocol {
    /** Not won. */
    NONE,
    /** There was nothing to win: the chip gives its files to anybody (Doc 9303-11 §4.1). */
    OPEN,
    /** Basic access control. */
    BAC,
    /** Password authenticated connection establishment. */
    PACE
}
