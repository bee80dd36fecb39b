// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The chip: access, secure reading. The only package that sees {@code javax.smartcardio} and JMRTD. */
@NullMarked
package org.gatehouse.document.chip;

import org.jspecify.annotations.NullMarked;
