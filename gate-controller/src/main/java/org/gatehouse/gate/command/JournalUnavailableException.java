// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A journal cannot be opened. Its message is a sentence that says what to do. */
final class JournalUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final JournalUnavailable code;

    JournalUnavailableException(JournalUnavailable code, Path place, @Nullable Throwable cause) {
        super(code.sentence(place.toString()), cause);
        this.code = code;
    }

    JournalUnavailable code() {
        return code;
    }
}
