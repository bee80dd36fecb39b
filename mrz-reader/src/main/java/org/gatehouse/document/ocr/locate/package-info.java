// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Where on a page lines of an MRZ may be: first level or upright at the size that a full-page reader shows, then at other sizes and any angle. */
@NullMarked
package org.gatehouse.document.ocr.locate;

import org.jspecify.annotations.NullMarked;
