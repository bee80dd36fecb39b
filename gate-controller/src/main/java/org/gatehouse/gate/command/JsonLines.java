// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Map;

/** Prints JSON objects, one a line, so that a pipe can take each as it comes. */
final class JsonLines {
    private final ObjectMapper mapper = new ObjectMapper();
    private final PrintWriter out;

    JsonLines(PrintWriter out) {
        this.out = out;
    }

    /** Prints one object and hands it on at once, its names in the order of the map. */
    void print(Map<String, ?> object) {
        try {
            out.println(mapper.writeValueAsString(object));
            out.flush();
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("only maps, lists, texts, numbers and booleans are printed", impossible);
        }
    }
}
