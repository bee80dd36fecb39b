// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** From the weight files of the npm packages to the files that the matcher loads; runs in the build, deterministic. */
@NullMarked
package org.gatehouse.face.model.convert;

import org.jspecify.annotations.NullMarked;
