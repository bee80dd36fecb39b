// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;

/** What every parser promises for any bytes at all: an answer or a named error, and nothing else. */
public final class NamedErrors {
    private NamedErrors() {}

    /** A reading of bytes that anybody may have written. */
    public interface Reading {
        Object read() throws LdsException;
    }

    /** Whether the reading gave an answer; whatever else it throws leaves here as it is. */
    public static boolean only(Reading reading) {
        try {
            assertThat(reading.read()).isNotNull();
            return true;
        } catch (LdsException e) {
            assertThat(e.code()).isNotNull();
            return false;
        }
    }
}
