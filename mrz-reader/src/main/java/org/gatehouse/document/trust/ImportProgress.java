// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/** Told how an import goes on, for somebody who waits. */
@FunctionalInterface
public interface ImportProgress {

    /** @param sentence what is being done */
    void tell(String sentence);
}
