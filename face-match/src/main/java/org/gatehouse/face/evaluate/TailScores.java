// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What a bootstrap walks over again and again: all genuine scores, rising, and the highest impostor scores, falling, each with
 * whose it is. Lower impostor scores decide no rate that is asked for.
 */
final class TailScores {
    /** Impostor scores kept at least, or all. */
    private static final int FEWEST = 200_000;
    /** Five times the highest false match rate that is asked for: a sample may hold more of the unlucky pairs. */
    private static final double SHARE = 0.05;

    private final double[] genuine;
    private final int[] genuinePerson;
    private final double[] impostor;
    private final int[] first;
    private final int[] second;
    private final int[] genuinesNotAbove;

    private TailScores(double[] genuine, int[] genuinePerson, double[] impostor, int[] first, int[] second) {
        int[] rising = order(genuine, false);
        int[] falling = order(impostor, true);
        this.genuine = IntStream.of(rising).mapToDouble(i -> genuine[i]).toArray();
        this.genuinePerson = IntStream.of(rising).map(i -> genuinePerson[i]).toArray();
        this.impostor = IntStream.of(falling).mapToDouble(i -> impostor[i]).toArray();
        this.first = IntStream.of(falling).map(i -> first[i]).toArray();
        this.second = IntStream.of(falling).map(i -> second[i]).toArray();
        this.genuinesNotAbove = Arrays.stream(this.impostor)
                .mapToInt(score -> genuinesBelow(Math.nextUp(score)))
                .toArray();
    }

    static TailScores of(ComparisonTable table, Evaluation evaluation, double threshold) {
        int all = evaluation.impostors();
        int kept = (int) Math.min(all, Math.max(FEWEST, Math.max(SHARE, 4 * evaluation.equalErrorRate()) * all));
        double lowest = Math.min(evaluation.thresholdOfMatches(kept), threshold);
        double[] genuine = new double[evaluation.genuines()];
        int[] genuinePerson = new int[genuine.length];
        int tail = all - evaluation.impostorsBelow(lowest);
        double[] impostor = new double[tail];
        int[] first = new int[tail];
        int[] second = new int[tail];
        int[] filled = new int[2];
        table.forEach((i, j, score) -> {
            if (table.person(i) == table.person(j)) {
                genuinePerson[filled[0]] = table.person(i);
                genuine[filled[0]++] = score;
            } else if (score >= lowest) {
                first[filled[1]] = table.person(i);
                second[filled[1]] = table.person(j);
                impostor[filled[1]++] = score;
            }
        });
        return new TailScores(genuine, genuinePerson, impostor, first, second);
    }

    private static int[] order(double[] scores, boolean falling) {
        Comparator<Integer> rising = Comparator.comparingDouble(i -> scores[i]);
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(falling ? rising.reversed() : rising)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int size() {
        return genuine.length + impostor.length;
    }

    int genuines() {
        return genuine.length;
    }

    int genuinePerson(int index) {
        return genuinePerson[index];
    }

    int impostors() {
        return impostor.length;
    }

    double impostor(int index) {
        return impostor[index];
    }

    int firstPerson(int index) {
        return first[index];
    }

    int secondPerson(int index) {
        return second[index];
    }

    /** Genuine scores that are not above this impostor score. */
    int genuinesNotAbove(int index) {
        return genuinesNotAbove[index];
    }

    /** Genuine scores below a threshold. */
    int genuinesBelow(double threshold) {
        int at = Arrays.binarySearch(genuine, threshold);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && genuine[at - 1] == threshold) {
            at--;
        }
        return at;
    }
}
