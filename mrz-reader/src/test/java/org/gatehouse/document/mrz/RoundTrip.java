// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Invented documents, printed and parsed: what comes out must be what went in. */
public final class RoundTrip {
    private static final int MOST_DESCRIBED = 20;
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final SplittableRandom random;
    private final DocumentInventor inventor;
    private final Map<MrzFormat, Long> documents = new EnumMap<>(MrzFormat.class);
    private final List<String> described = new ArrayList<>();
    private long failures;
    private long truncated;
    private long runningOn;

    /** @param seed the same seed, the same documents */
    public RoundTrip(long seed) {
        this.random = new SplittableRandom(seed);
        this.inventor = new DocumentInventor(random);
    }

    /** So many documents more. */
    public void run(long count) {
        for (long i = 0; i < count; i++) {
            InventedDocument document = inventor.next();
            documents.merge(document.format(), 1L, Long::sum);
            List<String> wrong = wrong(document);
            if (!wrong.isEmpty()) {
                failures++;
                if (described.size() < MOST_DESCRIBED) {
                    described.add(wrong + " of " + document.lines());
                }
            }
        }
    }

    /** What did not come out as it went in; empty when all did. */
    private List<String> wrong(InventedDocument document) {
        List<String> lines = document.lines();
        try {
            Mrz mrz = MrzParser.parse(lines);
            truncated += mrz.nameMayBeTruncated() ? 1 : 0;
            runningOn += document.number().length() > 12 ? 1 : 0;
            List<String> wrong = new ArrayList<>(fields(document, mrz));
            note(wrong, "names", true, nameIsRecognised(document, mrz));
            note(
                    wrong,
                    "a misprint",
                    false,
                    MrzParser.parse(misprinted(document, lines)).valid());
            return wrong;
        } catch (MrzException | RuntimeException e) {
            return List.of(e.toString());
        }
    }

    private static List<String> fields(InventedDocument document, Mrz mrz) {
        List<String> wrong = new ArrayList<>();
        note(wrong, "format", document.format(), mrz.format());
        note(wrong, "code", document.code().replace("<", ""), mrz.documentCode());
        note(wrong, "state", document.state(), mrz.issuingState());
        note(wrong, "number", document.number(), mrz.documentNumber());
        note(wrong, "primary", String.join(" ", document.name().primary()), mrz.primaryIdentifier());
        note(wrong, "secondary", String.join(" ", document.name().secondary()), mrz.secondaryIdentifier());
        note(wrong, "nationality", document.nationality(), mrz.nationality());
        note(wrong, "birth", document.birth(), mrz.birthDate().raw());
        note(wrong, "sex", Sex.of(document.sex()), mrz.sex());
        note(wrong, "expiry", document.expiry(), mrz.expiryDate().raw());
        note(wrong, "optional", String.join(" ", document.optional()).strip(), mrz.optionalData());
        note(wrong, "valid", true, mrz.valid());
        boolean unpublished = document.state().equals(DocumentInventor.UNPUBLISHED);
        note(wrong, "warning", unpublished, mrz.warnings().contains("the issuing state is no published code"));
        note(wrong, "code warning", false, mrz.warnings().stream().anyMatch(w -> w.contains("document code")));
        return wrong;
    }

    /** As it was written it is the same, or could be; only where nothing was cut off it must be the same. */
    private static boolean nameIsRecognised(InventedDocument document, Mrz mrz) {
        NameLikeness likeness = NameComparison.between(document.name().written(), mrz);
        return likeness == NameLikeness.SAME || (mrz.nameMayBeTruncated() && likeness == NameLikeness.COULD_BE_SAME);
    }

    /** One character under a check digit is another one, whose value differs not only by tens. */
    private List<String> misprinted(InventedDocument document, List<String> lines) {
        int line = document.format() == MrzFormat.TD1 ? 0 : 1;
        int at = (line == 0 ? 5 : 0) + random.nextInt(9);
        String printed = lines.get(line);
        int value = Math.max(0, Character.digit(printed.charAt(at), 36));
        char other = ALPHANUMERIC.charAt((value + 1 + random.nextInt(9)) % 10);
        List<String> wrong = new ArrayList<>(lines);
        wrong.set(line, printed.substring(0, at) + other + printed.substring(at + 1));
        return wrong;
    }

    private static void note(List<String> wrong, String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            wrong.add(what + ": " + found + " for " + expected);
        }
    }

    /** How many of each format. */
    public Map<MrzFormat, Long> documents() {
        return Map.copyOf(documents);
    }

    /** How many came out otherwise than they went in. */
    public long failures() {
        return failures;
    }

    /** How many names filled their field. */
    public long truncated() {
        return truncated;
    }

    /** How many numbers ran on into the optional data. */
    public long runningOn() {
        return runningOn;
    }

    /** The first failures. */
    public List<String> described() {
        return List.copyOf(described);
    }
}
