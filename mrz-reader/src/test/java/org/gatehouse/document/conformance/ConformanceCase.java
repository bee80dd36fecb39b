// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One test case of BSI TR-03105-5.1.
 *
 * @param id its name in the guideline
 * @param title what it is about, in our words
 * @param verdict {@code successful} or {@code failed}, as the inspection system is to respond
 * @param movedTo its name in the ICAO guideline that took it over; its text is not ours then, only its title is known
 * @param note how we read it, where that needs a word
 * @param deviation why it ends otherwise than the guideline wants; empty when it does not
 * @param notRun why it is not run; empty when it is
 * @param runs the specimens that run it, and what each is to end with
 */
record ConformanceCase(
        String id,
        String title,
        String verdict,
        Optional<String> movedTo,
        Optional<String> note,
        Optional<String> deviation,
        Optional<String> notRun,
        Map<String, Expectation> runs) {

    private static final String RESOURCE = "tr-03105-5-1.json";

    static List<ConformanceCase> all() {
        try (InputStream in = Objects.requireNonNull(ConformanceCase.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            List<ConformanceCase> cases = new ArrayList<>();
            for (JsonNode one : new ObjectMapper().readTree(in)) {
                cases.add(of(one));
            }
            return List.copyOf(cases);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConformanceCase of(JsonNode json) {
        Map<String, Expectation> runs = new LinkedHashMap<>();
        for (JsonNode run : json.path("runs")) {
            for (JsonNode specimen : run.path("specimens")) {
                runs.put(specimen.asText(), Expectation.of(run.path("expect")));
            }
        }
        return new ConformanceCase(
                json.path("id").asText(),
                json.path("title").asText(),
                json.path("verdict").asText(),
                text(json, "movedTo"),
                text(json, "note"),
                text(json, "deviation"),
                text(json, "notRun"),
                runs);
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonNode::asText);
    }
}
