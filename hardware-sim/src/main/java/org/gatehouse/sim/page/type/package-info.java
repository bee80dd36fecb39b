// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
/** The drawn characters that are printed on pages. */
@NullMarked
package org.gatehouse.sim.page.type;

import org.jspecify.annotations.NullMarked;
