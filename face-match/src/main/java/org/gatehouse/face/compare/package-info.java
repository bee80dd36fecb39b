// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Alignment, embedding and comparison of two faces. */
@NullMarked
package org.gatehouse.face.compare;

import org.jspecify.annotations.NullMarked;
