// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The parts of one person: face, skull, eyes, ears, hair, neck and clothes. */
@NullMarked
package org.gatehouse.sim.traveller.head;

import org.jspecify.annotations.NullMarked;
