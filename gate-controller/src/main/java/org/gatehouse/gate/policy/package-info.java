// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** What is required and what is allowed, as data: eligibility, required checks, operating point. */
@NullMarked
package org.gatehouse.gate.policy;

import org.jspecify.annotations.NullMarked;
