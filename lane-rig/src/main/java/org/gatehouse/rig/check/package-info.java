// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** What must hold, whatever happens, held against the physical truth. */
@NullMarked
package org.gatehouse.rig.check;

import org.jspecify.annotations.NullMarked;
