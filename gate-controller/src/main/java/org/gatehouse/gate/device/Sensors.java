// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device;

/** The presence and counting sensors of one lane. */
public interface Sensors extends AutoCloseable {

    /** Hears what the sensors report. Calls come from one thread at a time and must not block. */
    interface Listener {
        /** Somebody is, or nobody is, between the doors. */
        void presenceChanged(boolean occupied);

        /** How many people are between the doors, and how sure the sensor is (0 to 1). */
        void personsCounted(int persons, double confidence);

        /** An object lies, or no object lies, between the doors while nobody is there. */
        void itemChanged(boolean left);

        /** Somebody in or before the lane pressed the button for assistance. */
        void assistanceAsked();

        /** Somebody went through the exit in the direction of travel. */
        void exitPassed();
    }

    /** Sets the one listener; it is told the last known state at once. */
    void listen(Listener listener);

    @Override
    void close();
}
