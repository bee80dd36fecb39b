// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** A broker and the links to it, with what can go wrong there. */
@NullMarked
package org.gatehouse.rig.net;

import org.jspecify.annotations.NullMarked;
