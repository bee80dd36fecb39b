// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/**
 * Presentation attack detection (ISO/IEC 30107). Empty until it is built: nothing here gives a verdict yet. A picture that
 * stands still is a fault of the camera and noticed there.
 */
@NullMarked
package org.gatehouse.face.liveness;

import org.jspecify.annotations.NullMarked;
