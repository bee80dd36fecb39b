// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.gatehouse.document.trust.TrustObject.Standing;

/**
 * A generation as a text file: a line each for its head, sources, objects and pins, with tabs between the fields, and its own
 * SHA-256 in the last line. The seal finds damage; who may write to the store can write a seal too.
 */
final class Manifest {
    static final int MAX_BYTES = 32 << 20;

    private static final String HEAD = "gatehouse-trust-store";
    private static final String SEAL = "sha256";
    private static final String NONE = "-";
    private static final int VERSION = 1;

    private Manifest() {}

    static byte[] write(Generation generation) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                HEAD,
                VERSION,
                generation.number(),
                generation.parent().isPresent() ? generation.parent().getAsInt() : NONE,
                generation.importedAt());
        for (TrustSource source : generation.sources()) {
            line(
                    text,
                    "source",
                    source.kind(),
                    printable(source.series()),
                    printable(source.name()),
                    source.sha256(),
                    source.importedAt(),
                    source.issuedAt().map(Instant::toString).orElse(NONE),
                    source.read(),
                    source.rejected());
        }
        for (TrustObject object : generation.objects()) {
            line(
                    text,
                    "object",
                    object.kind(),
                    object.fingerprint(),
                    object.bytes(),
                    object.standing(),
                    object.source());
        }
        for (Pin pin : generation.pins()) {
            line(
                    text,
                    "pin",
                    pin.kind(),
                    pin.fingerprint(),
                    pin.country().isEmpty() ? NONE : printable(pin.country()),
                    pin.origin(),
                    pin.pinnedAt());
        }
        byte[] sealed = text.toString().getBytes(StandardCharsets.UTF_8);
        line(text, SEAL, Fingerprint.of(sealed));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param bytes at most {@link #MAX_BYTES}
     * @throws IllegalArgumentException when it is no manifest, or not the one that was written
     */
    static Generation read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        String[] seal = fields(text.substring(last).stripTrailing());
        byte[] sealed = text.substring(0, last).getBytes(StandardCharsets.UTF_8);
        if (seal.length != 2
                || !seal[0].equals(SEAL)
                || !seal[1].equals(Fingerprint.of(sealed).hex())) {
            throw new IllegalArgumentException("the manifest is not the one that was written");
        }
        List<TrustSource> sources = new ArrayList<>();
        List<TrustObject> objects = new ArrayList<>();
        List<Pin> pins = new ArrayList<>();
        List<String> lines = text.substring(0, last).lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            String[] field = fields(line);
            switch (field[0]) {
                case "source" -> sources.add(source(field));
                case "object" -> objects.add(object(field));
                case "pin" -> pins.add(pin(field));
                default -> throw new IllegalArgumentException("an unknown line in the manifest");
            }
        }
        String[] head = fields(lines.get(0));
        if (!head[0].equals(HEAD) || Integer.parseInt(head[1]) != VERSION) {
            throw new IllegalArgumentException("a manifest of another version");
        }
        return new Generation(
                Integer.parseInt(head[2]),
                head[3].equals(NONE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(head[3])),
                Instant.parse(head[4]),
                sources,
                objects,
                pins);
    }

    private static TrustSource source(String[] field) {
        return new TrustSource(
                TrustSource.Kind.valueOf(field[1]),
                asPrinted(field[2]),
                asPrinted(field[3]),
                new Fingerprint(field[4]),
                Instant.parse(field[5]),
                field[6].equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(field[6])),
                Integer.parseInt(field[7]),
                Integer.parseInt(field[8]));
    }

    private static TrustObject object(String[] field) {
        return new TrustObject(
                TrustObject.Kind.valueOf(field[1]),
                new Fingerprint(field[2]),
                Integer.parseInt(field[3]),
                Standing.valueOf(field[4]),
                new Fingerprint(field[5]));
    }

    private static Pin pin(String[] field) {
        return new Pin(
                TrustSource.Kind.valueOf(field[1]),
                new Fingerprint(field[2]),
                field[3].equals(NONE) ? "" : asPrinted(field[3]),
                Pin.Origin.valueOf(field[4]),
                Instant.parse(field[5]));
    }

    private static void line(StringBuilder text, Object... fields) {
        StringJoiner line = new StringJoiner("\t", "", "\n");
        for (Object field : fields) {
            line.add(field.toString());
        }
        text.append(line);
    }

    /** A file's name may hold anything: what would end a field or a line becomes a question mark. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    }

    /** What was never written so is no manifest of ours. */
    private static String asPrinted(String field) {
        if (!field.equals(printable(field))) {
            throw new IllegalArgumentException("a field of the manifest holds control characters");
        }
        return field;
    }

    private static String[] fields(String line) {
        return line.split("\t", -1);
    }
}
