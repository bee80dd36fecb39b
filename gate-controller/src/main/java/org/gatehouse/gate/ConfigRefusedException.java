// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.util.List;

/** A configuration that cannot be started with; each sentence says what to change. */
public final class ConfigRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> sentences;

    ConfigRefusedException(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    public List<String> sentences() {
        return sentences;
    }
}
