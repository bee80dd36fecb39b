// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The checks of one document after BSI TR-03135-1, their aggregation, and the report. */
@NullMarked
package org.gatehouse.document.inspection;

import org.jspecify.annotations.NullMarked;
