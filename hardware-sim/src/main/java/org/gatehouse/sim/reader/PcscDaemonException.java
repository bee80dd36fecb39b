// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

/** The private pcscd could not be had; the message is a sentence that says what to do. */
public final class PcscDaemonException extends Exception {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** The program pcscd is not on this machine. */
        DAEMON_NOT_INSTALLED,
        /** The driver of the virtual reader is not on this machine. */
        DRIVER_NOT_INSTALLED,
        /** Another pcscd owns this machine's PC/SC socket. */
        ALREADY_RUNNING,
        /** pcscd ended by itself, or could not be started. */
        ENDED_AT_START,
        /** pcscd runs, but the virtual readers did not appear. */
        READERS_MISSING
    }

    private final Reason reason;

    PcscDaemonException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    PcscDaemonException(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    /** The name of this failure. */
    public Reason reason() {
        return reason;
    }
}
