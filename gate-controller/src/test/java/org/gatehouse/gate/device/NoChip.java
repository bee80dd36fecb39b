// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device;

import org.gatehouse.document.chip.ChipLink;
import org.gatehouse.document.chip.ChipSource;

/** The chip reader of a document reader of which only the page matters. */
public final class NoChip implements ChipSource {
    @Override
    public String name() {
        return "none";
    }

    @Override
    public ChipLink connect() {
        throw new IllegalStateException("not asked here");
    }
}
