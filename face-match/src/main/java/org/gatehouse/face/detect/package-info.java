// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Where the faces are in a picture, and where the landmarks are in a face. */
@NullMarked
package org.gatehouse.face.detect;

import org.jspecify.annotations.NullMarked;
