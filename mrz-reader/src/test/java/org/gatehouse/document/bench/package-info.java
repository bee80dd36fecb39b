// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** How fast documents are read and verified, measured beside what bounds it; run by hand, asserts no time. */
@NullMarked
package org.gatehouse.document.bench;

import org.jspecify.annotations.NullMarked;
