// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/**
 * Presentation attack detection (ISO/IEC 30107-1): an honest baseline of cues that can be explained, a random challenge, and a
 * slot for an operator's network. {@link org.gatehouse.face.liveness.PresentationWatch} is the way in. What is looked for,
 * where each limit comes from and what was not evaluated stands in {@code docs/presentation-attacks.md}.
 */
@NullMarked
package org.gatehouse.face.liveness;

import org.jspecify.annotations.NullMarked;
