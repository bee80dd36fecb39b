// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/** A place where a chip can be met: one contactless reader. Its implementation is the mrz-reader's. */
public interface ChipSource {

    /** The reader's name, for people and logs. */
    String name();
}
