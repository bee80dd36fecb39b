// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Where on a page lines of an MRZ may be: first where a full-page reader must find them, then anywhere at any angle. */
@NullMarked
package org.gatehouse.document.ocr.locate;

import org.jspecify.annotations.NullMarked;
