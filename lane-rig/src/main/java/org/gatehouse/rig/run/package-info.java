// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Lives of lanes, one after the other or side by side; failing ones are shortened and told. */
@NullMarked
package org.gatehouse.rig.run;

import org.jspecify.annotations.NullMarked;
