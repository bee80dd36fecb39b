// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
/** What the lanes of one controller know of each other's documents: keyed hashes, in memory, for a while. */
@NullMarked
package org.gatehouse.gate.recent;

import org.jspecify.annotations.NullMarked;
