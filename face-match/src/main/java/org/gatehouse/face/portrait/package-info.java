// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Decoding of chip portraits and camera frames, bounded before the decoder sees a byte. */
@NullMarked
package org.gatehouse.face.portrait;

import org.jspecify.annotations.NullMarked;
