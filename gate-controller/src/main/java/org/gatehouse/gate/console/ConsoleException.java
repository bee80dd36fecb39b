// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

/** The console refuses a request. */
public final class ConsoleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ConsoleError error;

    public ConsoleException(ConsoleError error) {
        super(error.name());
        this.error = error;
    }

    public ConsoleError error() {
        return error;
    }
}
