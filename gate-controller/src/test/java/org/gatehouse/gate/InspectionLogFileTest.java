// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.document.inspection.DocumentInspector;
import org.gatehouse.document.inspection.Inspection;
import org.gatehouse.document.inspection.InspectionLimits;
import org.gatehouse.document.inspection.InspectionReport;
import org.gatehouse.document.inspection.PageReading;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.mrz.MrzException;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.document.trust.TrustStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionLogFileTest {
    private static final Instant NOW = Instant.parse("2026-03-01T23:59:59Z");
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);

    @TempDir
    private Path folder;

    @Test
    void everyInspectionIsOneLineWithItsTransactionAndNothingOfTheHolder() throws Exception {
        InspectionLogFile log = log(folder.resolve("inspections"), NOW, 30);
        log.keep(FIRST, report());
        log.keep(SECOND, report());

        Path file = folder.resolve("inspections/2026-03-01.jsonl");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        JsonNode record = new ObjectMapper().readTree(lines.get(1));
        assertThat(record.path("transaction").asText()).isEqualTo(SECOND.toString());
        assertThat(record.path("components").path("gatehouse").asText()).isEqualTo("1.2.3");
        assertThat(record.path("report").path("overall").asText()).isNotEmpty();
        assertThat(String.join("", lines)).doesNotContain("ERIKSSON", "L898902C3", "740812");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aDayIsKeptAsLongAsIsSaidAndNoLonger() throws Exception {
        for (String name :
                List.of("2026-01-29.jsonl", "2026-01-30.jsonl", "2026-02-28.jsonl", "2020-01-01.txt", "notes.jsonl")) {
            Files.createFile(folder.resolve(name));
        }
        log(folder, NOW, 30).keep(FIRST, report());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "2026-01-30.jsonl",
                            "2026-02-28.jsonl",
                            "2026-03-01.jsonl",
                            "2020-01-01.txt",
                            "notes.jsonl");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNoLane() throws Exception {
        Path file = Files.createFile(folder.resolve("inspections"));
        InspectionLogFile log = log(file, NOW, 30);
        log.keep(FIRST, report());
        Files.delete(file);
        log.keep(SECOND, report());
        assertThat(Files.readAllLines(file.resolve("2026-03-01.jsonl"))).hasSize(1);
    }

    private static InspectionLogFile log(Path folder, Instant now, int days) {
        return new InspectionLogFile(folder, days, Map.of("gatehouse", "1.2.3"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static InspectionReport report() throws MrzException {
        Mrz page = MrzParser.parse(List.of(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"));
        DocumentInspector inspector = new DocumentInspector(
                new TrustStore(List.of(), List.of()), Clock.fixed(NOW, ZoneOffset.UTC), InspectionLimits.standard());
        try (Inspection inspection = inspector.inspectFiles(Map.of(), PageReading.of(page))) {
            return inspection.report();
        }
    }
}
