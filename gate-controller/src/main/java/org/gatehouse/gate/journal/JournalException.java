// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

/** The journal could not be read or written. Its message is a sentence without personal data. */
public final class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    JournalException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
