// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** From probabilities of characters to the lines of an MRZ: grammar, code lists, check digits. Knows no picture. */
@NullMarked
package org.gatehouse.document.ocr.decode;

import org.jspecify.annotations.NullMarked;
