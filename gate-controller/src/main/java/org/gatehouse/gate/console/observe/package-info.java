// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** What an engineer watches: health by link name, metrics by lane state and outcome. */
@NullMarked
package org.gatehouse.gate.console.observe;

import org.jspecify.annotations.NullMarked;
