// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Who may log in to the console: accounts in one file of slow hashes, the first officer, the checks at the door. */
@NullMarked
package org.gatehouse.gate.console.account;

import org.jspecify.annotations.NullMarked;
