// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether two names could be the same, although states write and shorten them differently (Doc 9303-3 §4.6 and §6). For a person
 * who has to decide; no check of a document rests on it, for many different names could be the same. Thread-safe.
 */
public final class NameComparison {
    private NameComparison() {}

    /** The name of one MRZ against that of another: the page's against the chip's. */
    public static NameLikeness between(Mrz one, Mrz other) {
        if (one.primaryIdentifier().equals(other.primaryIdentifier())
                && one.secondaryIdentifier().equals(other.secondaryIdentifier())) {
            return NameLikeness.SAME;
        }
        boolean could = joined(one, other)
                || (one.nameMayBeTruncated() && shortened(one, other, other.nameMayBeTruncated()))
                || (other.nameMayBeTruncated() && shortened(other, one, one.nameMayBeTruncated()));
        return could ? NameLikeness.COULD_BE_SAME : NameLikeness.DIFFERENT;
    }

    /** A name in the letters of its language, from the visual zone or DG11, against the MRZ. */
    public static NameLikeness between(WrittenName name, Mrz mrz) {
        if (!name.inTables()) {
            return NameLikeness.UNDECIDED;
        }
        List<String> primary = words(mrz.primaryIdentifier());
        List<String> secondary = words(mrz.secondaryIdentifier());
        String state = mrz.issuingState();
        if (wordByWord(WrittenName.recommended(name.primary(), state), primary, false)
                && wordByWord(WrittenName.recommended(name.secondary(), state), secondary, false)) {
            return NameLikeness.SAME;
        }
        List<Spellings> writtenPrimary = WrittenName.inAnyForm(name.primary());
        List<Spellings> writtenSecondary = WrittenName.inAnyForm(name.secondary());
        boolean could = joined(
                        Spellings.joined(both(writtenPrimary, writtenSecondary)),
                        Spellings.joined(both(writtenSecondary, writtenPrimary)),
                        writtenPrimary.isEmpty() || writtenSecondary.isEmpty(),
                        mrz)
                || (mrz.nameMayBeTruncated() && shortened(writtenPrimary, writtenSecondary, primary, secondary));
        if (could) {
            return NameLikeness.COULD_BE_SAME;
        }
        return name.arabic() ? NameLikeness.UNDECIDED : NameLikeness.DIFFERENT;
    }

    private static boolean joined(Mrz one, Mrz other) {
        List<String> primary = words(one.primaryIdentifier());
        List<String> secondary = words(one.secondaryIdentifier());
        // One word of all, for what is one letter here may be two in two words there.
        return joined(
                Spellings.ofPrinted(joined(primary, secondary)),
                Spellings.ofPrinted(joined(secondary, primary)),
                primary.isEmpty() || secondary.isEmpty(),
                other);
    }

    /**
     * Whether they are the same without what divides them: an apostrophe or a hyphen may have become a filler or nothing, a single
     * filler may stand between the identifiers. Where one has no second identifier, the other's may come first.
     *
     * @param name both identifiers
     * @param turned the secondary one first
     * @param undivided whether it has one identifier only
     */
    private static boolean joined(Spellings name, Spellings turned, boolean undivided, Mrz mrz) {
        List<String> primary = words(mrz.primaryIdentifier());
        List<String> secondary = words(mrz.secondaryIdentifier());
        String printed = joined(primary, secondary);
        if (printed.isEmpty()) {
            return false;
        }
        boolean mayTurn = undivided || primary.isEmpty() || secondary.isEmpty();
        return name.include(printed)
                || (mayTurn && (turned.include(printed) || name.include(joined(secondary, primary))));
    }

    private static boolean shortened(Mrz cut, Mrz other, boolean otherToo) {
        List<Spellings> primary = printed(other.primaryIdentifier());
        List<Spellings> secondary = printed(other.secondaryIdentifier());
        return shortened(primary, secondary, words(cut.primaryIdentifier()), words(cut.secondaryIdentifier()))
                || (otherToo && eitherShortened(cut, other));
    }

    /** The components of the one are beginnings of the other's, and its last ones may be missing (Doc 9303-4 §4.2.3). */
    private static boolean shortened(
            List<Spellings> primary, List<Spellings> secondary, List<String> cutPrimary, List<String> cutSecondary) {
        if (cutPrimary.isEmpty() || cutSecondary.isEmpty() || primary.isEmpty() || secondary.isEmpty()) {
            return wordByWord(both(primary, secondary), concat(cutPrimary, cutSecondary), true);
        }
        return wordByWord(primary, cutPrimary, true) && wordByWord(secondary, cutSecondary, true);
    }

    /** Both are cut off, and not at the same place. */
    private static boolean eitherShortened(Mrz one, Mrz other) {
        List<String> words = concat(words(one.primaryIdentifier()), words(one.secondaryIdentifier()));
        List<String> others = concat(words(other.primaryIdentifier()), words(other.secondaryIdentifier()));
        int common = Math.min(words.size(), others.size());
        for (int i = 0; i < common; i++) {
            if (!Spellings.ofPrinted(words.get(i)).include(others.get(i), true)
                    && !Spellings.ofPrinted(others.get(i)).include(words.get(i), true)) {
                return false;
            }
        }
        return common > 0;
    }

    private static boolean wordByWord(List<Spellings> words, List<String> printed, boolean cutOff) {
        if (printed.size() > words.size() || (!cutOff && printed.size() < words.size())) {
            return false;
        }
        if (cutOff && printed.isEmpty()) {
            return false;
        }
        for (int i = 0; i < printed.size(); i++) {
            if (!words.get(i).include(printed.get(i), cutOff)) {
                return false;
            }
        }
        return true;
    }

    private static List<Spellings> printed(String identifier) {
        return words(identifier).stream().map(Spellings::ofPrinted).toList();
    }

    private static List<String> words(String identifier) {
        return Stream.of(identifier.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String joined(List<String> first, List<String> second) {
        return String.join("", first) + String.join("", second);
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Spellings> both(List<Spellings> first, List<Spellings> second) {
        List<Spellings> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
