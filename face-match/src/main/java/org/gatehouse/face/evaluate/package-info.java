// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Error rates from comparison scores, as ISO/IEC 19795-1 defines them. */
@NullMarked
package org.gatehouse.face.evaluate;

import org.jspecify.annotations.NullMarked;
