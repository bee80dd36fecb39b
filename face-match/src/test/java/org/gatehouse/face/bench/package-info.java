// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** What {@code ./gatehouse bench} measures and tries out of the face, beside the tests because it needs the rig's travellers. */
@NullMarked
package org.gatehouse.face.bench;

import org.jspecify.annotations.NullMarked;
