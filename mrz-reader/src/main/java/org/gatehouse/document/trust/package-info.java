// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Trust store and passive authentication (Doc 9303-11 and 9303-12), on Bouncy Castle alone. */
@NullMarked
package org.gatehouse.document.trust;

import org.jspecify.annotations.NullMarked;
