// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The append-only, hash-chained journal. Holds no biometric data and no document data. */
@NullMarked
package org.gatehouse.gate.journal;

import org.jspecify.annotations.NullMarked;
