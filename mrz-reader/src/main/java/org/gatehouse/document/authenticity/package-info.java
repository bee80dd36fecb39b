// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** What a chip offers to prove that it is no copy (Doc 9303-11 §6): reported, not yet performed. */
@NullMarked
package org.gatehouse.document.authenticity;

import org.jspecify.annotations.NullMarked;
