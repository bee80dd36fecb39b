// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.Arrays;

/**
 * The scores of all pairs of a face set, each pair once. Takes 8 bytes a pair, and twice that again while {@link #evaluation}
 * divides and sorts them: 24 in all, 1.2 GB for 10,000 photographs, which {@link ReadFaceSet#compare} asks for beforehand. Immutable.
 */
public final class ComparisonTable {
    /** So that all pairs fit into one array. */
    public static final int MAX_SAMPLES = 40_000;

    private final int[] person;
    private final double[] scores;
    private final int persons;

    /** Compares two photographs by their numbers. */
    public interface Comparison {
        /** Similarity, higher is more alike. */
        double score(int first, int second);
    }

    /** Looks at a pair: {@code first < second}. */
    interface Visitor {
        void pair(int first, int second, double score);
    }

    private ComparisonTable(int[] person, double[] scores) {
        this.person = person;
        this.scores = scores;
        this.persons = Arrays.stream(person).max().orElse(-1) + 1;
    }

    /**
     * Compares every photograph with every other.
     *
     * @param person whose each is, numbered from 0
     */
    public static ComparisonTable of(int[] person, Comparison comparison) {
        if (person.length > MAX_SAMPLES) {
            throw new IllegalArgumentException("At most " + MAX_SAMPLES + " photographs are compared");
        }
        double[] scores = new double[Math.toIntExact(pairs(person.length))];
        int at = 0;
        for (int i = 0; i < person.length; i++) {
            for (int j = i + 1; j < person.length; j++) {
                scores[at++] = comparison.score(i, j);
            }
        }
        return new ComparisonTable(person.clone(), scores);
    }

    /** How many pairs so many things form. */
    public static long pairs(long of) {
        return of * (of - 1) / 2;
    }

    /** Photographs. */
    public int samples() {
        return person.length;
    }

    /** One more than the highest number of a person. */
    public int persons() {
        return persons;
    }

    /** Whose a photograph is. */
    public int person(int sample) {
        return person[sample];
    }

    void forEach(Visitor visitor) {
        int at = 0;
        for (int i = 0; i < person.length; i++) {
            for (int j = i + 1; j < person.length; j++) {
                visitor.pair(i, j, scores[at++]);
            }
        }
    }

    /** Photographs of each person. */
    long[] samplesOfPersons() {
        long[] samples = new long[persons];
        for (int each : person) {
            samples[each]++;
        }
        return samples;
    }

    /** Pairs of one person. */
    public long genuinePairs() {
        return Arrays.stream(samplesOfPersons()).map(ComparisonTable::pairs).sum();
    }

    /** Pairs of two persons. */
    public long impostorPairs() {
        return scores.length - genuinePairs();
    }

    /** All pairs pooled; needs some of each kind. */
    public Evaluation evaluation() {
        double[] genuine = new double[Math.toIntExact(genuinePairs())];
        double[] impostor = new double[Math.toIntExact(impostorPairs())];
        int[] filled = new int[2];
        forEach((first, second, score) -> {
            if (person[first] == person[second]) {
                genuine[filled[0]++] = score;
            } else {
                impostor[filled[1]++] = score;
            }
        });
        return new Evaluation(genuine, impostor);
    }
}
