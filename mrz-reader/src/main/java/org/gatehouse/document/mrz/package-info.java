// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The machine readable zone: formats, parser, check digits, state codes (Doc 9303 parts 3 to 7). */
@NullMarked
package org.gatehouse.document.mrz;

import org.jspecify.annotations.NullMarked;
