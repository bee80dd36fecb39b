// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The person: portrait and probe, compared. */
@NullMarked
package org.gatehouse.face;

import org.jspecify.annotations.NullMarked;
