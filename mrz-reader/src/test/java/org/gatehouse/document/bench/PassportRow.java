// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;

/**
 * What one reader took for one specimen over one link.
 *
 * @param kilobitsPerSecond of the link
 * @param specimen its name
 * @param reader its name
 * @param floor what nobody is faster than
 * @param millis median of the whole time
 * @param idleMillis median of the part of it in which the link was idle because the reader computed
 * @param commands sent
 * @param bytes passed, in both directions
 */
record PassportRow(
        int kilobitsPerSecond,
        String specimen,
        String reader,
        ReadingFloor floor,
        double millis,
        double idleMillis,
        int commands,
        int bytes) {

    static PassportRow of(String reader, Specimen specimen, ReadingFloor floor, int rate, List<Reading> readings) {
        Wire wire = readings.get(0).wire();
        return new PassportRow(
                rate / 1000,
                specimen.name(),
                reader,
                floor,
                Median.of(readings.stream().map(Reading::wallMillis).toList()),
                Median.of(readings.stream().map(Reading::idleMillis).toList()),
                wire.exchanges().size(),
                wire.bytes());
    }

    double ratio() {
        return millis / floor.millis();
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "%6s  %-19s  %-9s  %9s  %8s  %8s  %8s  %9s  %9s  %8s",
                "kbit/s",
                "chip",
                "reader",
                "floor ms",
                "ms",
                "x floor",
                "idle ms",
                "commands",
                "of floor",
                "bytes");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%6d  %-19s  %-9s  %9.1f  %8.1f  %8.3f  %8.1f  %9d  %9d  %8d",
                kilobitsPerSecond,
                specimen,
                reader,
                floor.millis(),
                millis,
                ratio(),
                idleMillis,
                commands,
                floor.commands(),
                bytes);
    }

    JsonNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kilobitsPerSecond", kilobitsPerSecond)
                .put("chip", specimen)
                .put("reader", reader)
                .put("floorMillis", floor.millis())
                .put("floorCommands", floor.commands())
                .put("floorBytes", floor.bytes())
                .put("millis", millis)
                .put("timesFloor", ratio())
                .put("idleMillis", idleMillis)
                .put("commands", commands)
                .put("bytes", bytes);
    }
}
