// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import org.gatehouse.gate.lane.Prompt;

/** All that a traveller's screen ever hears: which prompt. */
record PromptEvent(Prompt prompt) {}
