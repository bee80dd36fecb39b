// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/** Hears how an inspection goes, on the thread that inspects. */
@FunctionalInterface
public interface InspectionProgress {

    /** A step begins. After a lost chip the steps begin again. */
    void began(InspectionStep step);

    /** The chip was lost and is being sought: the traveller should hold the document still. */
    default void holdStill() {}
}
