// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Which networks are used: file, digest, licence, preprocessing and the operating points they were calibrated for. */
@NullMarked
package org.gatehouse.face.model;

import org.jspecify.annotations.NullMarked;
