// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/**
 * The wired safety inputs and the relay behind them: what was pressed stays so until somebody resets it at the gate, whether
 * the door controller runs or not. Confined to the gate's lock.
 */
final class SafetyRelay {
    private boolean stopPressed;
    private boolean stopLatched;
    private boolean alarm;
    private boolean alarmLatched;
    private boolean mains = true;
    private boolean faulty;

    void pressStop(boolean on) {
        stopPressed = on;
        stopLatched |= on;
    }

    void alarm(boolean on) {
        alarm = on;
        alarmLatched |= on;
    }

    void mains(boolean on) {
        mains = on;
    }

    void faulty(boolean on) {
        faulty = on;
    }

    /** The reset at the gate: takes back what is no longer there. */
    void reset() {
        stopLatched = stopPressed;
        alarmLatched = alarm;
    }

    /** Life before the machine: an alarm opens the escape direction even where the stop is pressed. */
    SafetyState state() {
        if (alarmLatched) {
            return SafetyState.FIRE;
        }
        if (stopLatched) {
            return SafetyState.ESTOP;
        }
        if (!mains) {
            return SafetyState.POWER_FAIL;
        }
        return faulty ? SafetyState.PLC_FAULT : SafetyState.NORMAL;
    }
}
