// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
/** What is printed on a page, in millimetres and inks. */
@NullMarked
package org.gatehouse.sim.page.print;

import org.jspecify.annotations.NullMarked;
