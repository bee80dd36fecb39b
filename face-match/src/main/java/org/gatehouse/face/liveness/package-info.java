// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Cues against presentation attacks. Presentation attack detection (ISO/IEC 30107) is not done yet: nothing here may be taken as proof of a living face. */
@NullMarked
package org.gatehouse.face.liveness;

import org.jspecify.annotations.NullMarked;
