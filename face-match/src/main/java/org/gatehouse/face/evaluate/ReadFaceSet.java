// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.Photograph;
import org.jspecify.annotations.Nullable;

/** The photographs of a face set as embeddings, and what became of those that could not be used. Closing wipes them. */
public final class ReadFaceSet implements AutoCloseable {
    /** The table, its division into genuine and impostor scores, and both sorted. */
    private static final long BYTES_A_PAIR = 24;

    private final FaceSet set;
    private final List<Outcome> outcomes;
    private final List<Integer> usable = new ArrayList<>();

    /**
     * What became of one photograph.
     *
     * @param photograph present if it can be compared
     * @param reason otherwise: the name of the error
     */
    record Outcome(
            @Nullable Photograph photograph, @Nullable String reason) {}

    ReadFaceSet(FaceSet set, List<Outcome> outcomes) {
        this.set = set;
        this.outcomes = List.copyOf(outcomes);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).photograph() != null) {
                usable.add(i);
            }
        }
    }

    /** Why the photograph of this number in {@link FaceSet#files()} could not be used; empty if it could. */
    public Optional<String> reason(int file) {
        return Optional.ofNullable(outcomes.get(file).reason());
    }

    /** Counts what could be used. */
    public Acquisition acquisition() {
        TreeMap<String, Integer> failures = new TreeMap<>();
        long[] all = new long[set.persons().size()];
        long[] used = new long[all.length];
        int several = 0;
        int second = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            int person = set.files().get(i).person();
            Photograph photograph = outcomes.get(i).photograph();
            all[person]++;
            if (photograph == null) {
                failures.merge(String.valueOf(outcomes.get(i).reason()), 1, Integer::sum);
            } else {
                used[person]++;
                several += photograph.severalFaces() ? 1 : 0;
                second += photograph.foundAtSecondLook() ? 1 : 0;
            }
        }
        int without = 0;
        for (long each : used) {
            without += each == 0 ? 1 : 0;
        }
        long genuine = Acquisition.genuinePairs(all);
        long impostor = ComparisonTable.pairs(outcomes.size()) - genuine;
        return new Acquisition(outcomes.size(), failures, several, second, all.length, without, genuine, impostor);
    }

    /**
     * Compares every usable photograph with every other.
     *
     * @throws FaceSetException if that gives no pair of one of the two kinds, or needs more memory than there is
     */
    public ComparisonTable compare() throws FaceSetException {
        long needed = BYTES_A_PAIR * ComparisonTable.pairs(usable.size());
        if (needed > Runtime.getRuntime().maxMemory() * 3 / 4) {
            throw new FaceSetException(
                    FaceSetErrorCode.SET_TOO_LARGE,
                    "Comparing " + usable.size() + " photographs takes " + (needed >> 20)
                            + " MiB of heap: set JAVA_TOOL_OPTIONS=-Xmx" + (needed / 3 * 4 >> 20)
                            + "m or evaluate a part of them.");
        }
        int[] persons =
                usable.stream().mapToInt(file -> set.files().get(file).person()).toArray();
        ComparisonTable table = ComparisonTable.of(persons, this::score);
        if (table.genuinePairs() == 0 || table.impostorPairs() == 0) {
            throw new FaceSetException(
                    FaceSetErrorCode.SET_WITHOUT_PAIRS,
                    "Error rates need usable photographs of two persons at least, and two of one of them; there are "
                            + table.genuinePairs() + " pairs of one person and " + table.impostorPairs() + " of two.");
        }
        return table;
    }

    /** The file of a photograph in {@link #compare}'s table. */
    public FaceSet.Entry entry(int sample) {
        return set.files().get(usable.get(sample));
    }

    private double score(int first, int second) {
        try {
            return photograph(first).reference().score(photograph(second).reference());
        } catch (FaceException closed) {
            throw new IllegalStateException("The photographs were closed while they were compared", closed);
        }
    }

    private Photograph photograph(int sample) {
        Photograph photograph = outcomes.get(usable.get(sample)).photograph();
        if (photograph == null) {
            throw new IllegalStateException("Photograph " + sample + " was not usable");
        }
        return photograph;
    }

    @Override
    public void close() {
        for (Outcome outcome : outcomes) {
            if (outcome.photograph() != null) {
                outcome.photograph().close();
            }
        }
    }

    @Override
    public String toString() {
        return "ReadFaceSet[" + usable.size() + " of " + outcomes.size() + "]";
    }
}
