// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The inspection report for others: as JSON, as XML with the guideline's names, and as a record for the log. */
@NullMarked
package org.gatehouse.document.inspection.report;

import org.jspecify.annotations.NullMarked;
