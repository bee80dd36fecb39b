// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Room for reading page images, which comes later: until then document readers deliver the lines of the MRZ themselves. */
@NullMarked
package org.gatehouse.document.ocr;

import org.jspecify.annotations.NullMarked;
