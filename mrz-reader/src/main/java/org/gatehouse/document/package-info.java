// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The document: page, chip, inspection report. */
@NullMarked
package org.gatehouse.document;

import org.jspecify.annotations.NullMarked;
