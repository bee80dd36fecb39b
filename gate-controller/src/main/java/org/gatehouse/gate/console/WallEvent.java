// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.util.List;
import java.util.UUID;

/**
 * What an open page of the console hears.
 *
 * @param now the controller's time, milliseconds since 1970
 * @param openCases every case that can still be decided
 * @param html the wall, for a page that shows it
 */
record WallEvent(long now, List<UUID> openCases, String html) {}
