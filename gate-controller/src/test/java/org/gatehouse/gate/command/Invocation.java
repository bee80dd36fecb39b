// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import picocli.CommandLine;

/** One run of the program with everything that it said. */
record Invocation(int exit, String out, String err) {

    static Invocation of(String... arguments) {
        return withInput("", arguments);
    }

    static Invocation withInput(String input, String... arguments) {
        return run(
                input,
                () -> {
                    throw new ChipException(ChipErrorCode.READER_FAILED, "this test has no reader");
                },
                arguments);
    }

    static Invocation withReaders(PassportReadersCommand.Readers readers, String... arguments) {
        return run("", readers, arguments);
    }

    private static Invocation run(String input, PassportReadersCommand.Readers readers, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = GatehouseCommand.commandLine(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), readers)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int exit = line.execute(arguments);
        return new Invocation(exit, out.toString(), err.toString());
    }

    /** What was printed, one object a line. */
    List<JsonNode> objects() {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> objects = new ArrayList<>();
        for (String line : out.lines().toList()) {
            try {
                objects.add(mapper.readTree(line));
            } catch (JsonProcessingException notJson) {
                throw new AssertionError("not a JSON object: " + line, notJson);
            }
        }
        return objects;
    }

    JsonNode object() {
        List<JsonNode> objects = objects();
        if (objects.size() != 1) {
            throw new AssertionError("not one object but " + objects.size());
        }
        return objects.get(0);
    }
}
