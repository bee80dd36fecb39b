// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import org.jspecify.annotations.Nullable;

/** The accounts cannot be used. The message names files and line numbers, never a name or a hash. */
public final class AccountException extends Exception {
    private static final long serialVersionUID = 1L;

    private final AccountError error;

    public AccountException(AccountError error, String message, @Nullable Throwable cause) {
        super(error + ": " + message, cause);
        this.error = error;
    }

    public AccountError error() {
        return error;
    }
}
