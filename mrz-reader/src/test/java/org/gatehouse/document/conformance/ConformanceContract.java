// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.conformance.ConformancePage.Column;
import org.gatehouse.document.inspection.Inspection;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.specimen.Specimen;
import org.gatehouse.sim.specimen.Specimens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * BSI TR-03105-5.1, test by test: each specimen is laid on the reader, and the inspection has to end as the catalogue says, in
 * its overall result and in every counted check that is not successful.
 */
abstract class ConformanceContract {
    /** Runs only the tests whose name begins so, and compares no page. */
    private static final String ONLY = "gatehouse.conformance";

    private final Map<String, String> results = new TreeMap<>();

    /** Lays a chip on the reader and gives the reader. */
    abstract ChipSource lay(ChipCore chip) throws Exception;

    abstract Column column();

    @TestFactory
    Stream<DynamicTest> inspectionSystemTests() {
        String only = System.getProperty(ONLY, "");
        Stream<DynamicTest> tests = ConformanceCase.all().stream()
                .filter(test -> test.notRun().isEmpty() && test.id().startsWith(only))
                .map(test -> dynamicTest(test.id() + " " + test.title(), () -> run(test)));
        Stream<DynamicTest> page =
                Stream.of(dynamicTest("the committed page says what was run", this::pageSaysWhatWasRun));
        return only.isEmpty() ? Stream.concat(tests, page) : tests;
    }

    @Test
    void everyTestOfTheGuidelineIsThereOnceAndHasSpecimensOrAReason() {
        assertThat(ConformanceCase.all())
                .extracting(ConformanceCase::id)
                .doesNotHaveDuplicates()
                .hasSize(268);
        assertThat(ConformanceCase.all()).allSatisfy(test -> {
            assertThat(test.runs().isEmpty())
                    .as(test.id())
                    .isEqualTo(test.notRun().isPresent());
            test.runs()
                    .forEach((specimen, expected) -> assertThat(expected.agrees(test.verdict()))
                            .as("%s is to be %s", specimen, test.verdict())
                            .isEqualTo(test.deviation().isEmpty()));
        });
    }

    /** Forged, cloned, damaged and hostile documents beyond those of the guideline: each is refused for its own reason. */
    @TestFactory
    Stream<DynamicTest> documentsThatMustNotPass() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(ConformanceContract.class.getResourceAsStream("negative.json"))) {
            for (JsonNode one : new ObjectMapper().readTree(in)) {
                Specimen specimen = Specimens.named(one.path("specimen").asText());
                Expectation expected = Expectation.of(one.path("expect"));
                tests.add(dynamicTest(
                        specimen.id() + " " + one.path("about").asText(),
                        () -> assertThat(expected.asFarAsSaid(inspect(specimen, specimen.chip()))
                                        .json())
                                .as(specimen.id())
                                .isEqualTo(expected.json())));
            }
        }
        return tests.stream();
    }

    private void run(ConformanceCase test) throws Exception {
        results.put(test.id(), "failed");
        for (Map.Entry<String, Expectation> run : test.runs().entrySet()) {
            Specimen specimen = Specimens.named(run.getKey());
            ChipCore chip = specimen.chip();
            for (int visit = 1; visit <= specimen.visits(); visit++) {
                Expectation expected = run.getValue();
                assertThat(expected.asFarAsSaid(inspect(specimen, chip)).json())
                        .as("%s, inspection %d, of %s: %s", run.getKey(), visit, test.id(), test.title())
                        .isEqualTo(expected.json());
            }
        }
        results.put(test.id(), test.deviation().isPresent() ? "deviates" : "passed");
    }

    private Expectation inspect(Specimen specimen, ChipCore chip) throws Exception {
        try (Inspection inspection = InspectionSystem.given(specimen).inspect(lay(chip), specimen)) {
            return Expectation.of(inspection.report());
        }
    }

    private void pageSaysWhatWasRun() throws Exception {
        String page = ConformancePage.with(column(), results);
        if (Boolean.getBoolean(ConformancePage.WRITE)) {
            ConformancePage.write(page);
        }
        assertThat(Optional.of(ConformancePage.committed()))
                .as("written anew by -D%s=true", ConformancePage.WRITE)
                .contains(page);
    }
}
