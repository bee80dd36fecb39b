// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/**
 * From frames to the few that are worth comparing: one face is followed, the traveller is told one thing at a time, and the
 * best frame since the last comparison is the next to be compared (BSI TR-03121-3-1, PAP ACQ-FI-USV-1, FM QA-FI-PRE, FM UI-FI-BSJ).
 * Time comes in with the frames; nothing here reads a clock, sees a portrait or knows who somebody is.
 */
@NullMarked
package org.gatehouse.face.acquire;

import org.jspecify.annotations.NullMarked;
