// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/** How PACE makes the encrypted nonce the generator of the second agreement (Doc 9303-11 §4.4.3.3). */
enum PaceMapping {
    GENERIC,
    INTEGRATED,
    /** The generic one, with a proof of the chip's static key at the end. */
    CHIP_AUTHENTICATION
}
