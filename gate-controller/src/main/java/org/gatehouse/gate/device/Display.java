// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device;

import org.gatehouse.gate.lane.Prompt;

/** The screen that the traveller sees. */
public interface Display {

    /** Shows one prompt until the next. */
    void show(Prompt prompt);
}
