// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** From the picture of a data page to the lines of its MRZ: locate, read, decode. */
@NullMarked
package org.gatehouse.document.ocr;

import org.jspecify.annotations.NullMarked;
