// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Measures of a face image that decide whether a frame is worth comparing; in the spirit of ISO/IEC 29794-5, not conformant to it. */
@NullMarked
package org.gatehouse.face.quality;

import org.jspecify.annotations.NullMarked;
