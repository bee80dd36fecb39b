// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Bounded readers of the logical data structure (Doc 9303-10): no length in a file is ever trusted. */
@NullMarked
package org.gatehouse.document.lds;

import org.jspecify.annotations.NullMarked;
