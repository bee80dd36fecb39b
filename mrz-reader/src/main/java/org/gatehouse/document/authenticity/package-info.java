// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Proofs that a chip is no copy: active authentication, chip authentication and its mapping (Doc 9303-11 §4.4.3.5, §6). */
@NullMarked
package org.gatehouse.document.authenticity;

import org.jspecify.annotations.NullMarked;
