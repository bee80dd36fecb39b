// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

/** How PACE makes an ephemeral generator of its nonce (Doc 9303-11 §4.4.3.3). */
enum PaceMapping {
    /** By an anonymous key agreement (§4.4.3.3.1). */
    GENERIC,
    /** By a pseudo-random function (§4.4.3.3.2). */
    INTEGRATED,
    /** As generic, and the chip proves in the end that it knows its static key (§4.4.3.3.3). */
    CHIP_AUTHENTICATION
}
