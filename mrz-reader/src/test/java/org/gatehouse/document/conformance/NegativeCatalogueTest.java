// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gatehouse.document.inspection.DirectChipSource;
import org.gatehouse.document.inspection.Inspection;
import org.gatehouse.sim.specimen.Specimen;
import org.gatehouse.sim.specimen.Specimens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Forged, cloned, damaged and hostile documents beyond those of the guideline: each is refused for its own reason. */
class NegativeCatalogueTest {
    @TestFactory
    Stream<DynamicTest> documentsThatMustNotPass() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("negative.json"))) {
            for (JsonNode one : new ObjectMapper().readTree(in)) {
                String id = one.path("specimen").asText();
                Expectation expected = Expectation.of(one.path("expect"));
                tests.add(DynamicTest.dynamicTest(
                        id + " " + one.path("about").asText(), () -> endsAs(expected, Specimens.named(id))));
            }
        }
        return tests.stream();
    }

    private static void endsAs(Expectation expected, Specimen specimen) throws Exception {
        DirectChipSource chip = new DirectChipSource(specimen.chip());
        try (Inspection inspection = InspectionSystem.given(specimen).inspect(chip, specimen)) {
            Expectation actual = expected.asFarAsSaid(Expectation.of(inspection.report()));
            assertThat(actual.json()).as(specimen.id()).isEqualTo(expected.json());
        }
    }
}
