// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.document.inspection.InspectionReport;
import org.gatehouse.document.inspection.report.InspectionLog;
import org.gatehouse.gate.transaction.InspectionRecords;
import org.jboss.logging.Logger;

/**
 * The inspections of this controller, a JSON object a line, in a file a day (UTC), each kept for a number of days: the basic
 * logging profile of BSI TR-03135-1 §6.3, without MRZ, page or picture. A record that cannot be written stops no lane; it is
 * missed, and the log says so once. Safe for use by several threads.
 */
final class InspectionLogFile implements InspectionRecords {
    static final String ENDING = ".jsonl";

    private static final Logger LOG = Logger.getLogger(InspectionLogFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final int days;
    private final Map<String, String> components;
    private final Clock clock;
    private boolean failing;
    private LocalDate cleared = LocalDate.MIN;

    /**
     * @param folder made when it is not there, for its owner only
     * @param days how many days before today are kept
     * @param components versions by name, as they stand in every record
     */
    InspectionLogFile(Path folder, int days, Map<String, String> components, Clock clock) {
        this.folder = folder;
        this.days = days;
        this.components = Map.copyOf(components);
        this.clock = clock;
    }

    @Override
    public synchronized void keep(UUID transaction, InspectionReport report) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Files.writeString(
                    folder.resolve(today + ENDING),
                    line(transaction, report),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            if (!today.equals(cleared)) {
                clear(today.minusDays(days));
                cleared = today;
            }
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                LOG.errorf("Inspections are not recorded: nothing can be written to %s. Lanes go on.", folder);
            }
            failing = true;
        }
    }

    private String line(UUID transaction, InspectionReport report) throws JsonProcessingException {
        return JSON.writeValueAsString(InspectionLog.of(transaction, components, report)) + "\n";
    }

    /** Files that are not the log's own are left alone. */
    private void clear(LocalDate first) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> day(file).isBefore(first)).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static LocalDate day(Path file) {
        String name = file.getFileName().toString();
        try {
            return name.endsWith(ENDING)
                    ? LocalDate.parse(name.substring(0, name.length() - ENDING.length()))
                    : LocalDate.MAX;
        } catch (DateTimeParseException e) {
            return LocalDate.MAX;
        }
    }
}
