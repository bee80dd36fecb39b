// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.Locale;
import org.gatehouse.face.evaluate.Interval;
import org.gatehouse.face.evaluate.Proportion;

/** Counts comparisons of one set of rendered travellers. */
final class TravellerTally {
    private final String name;
    private final int travellers;
    private final double threshold;
    private int genuine;
    private int accepted;
    private double lowestGenuine = 2;
    private int impostors;
    private int impostorsAccepted;
    private double highestImpostor = -2;

    TravellerTally(String name, int travellers, double threshold) {
        this.name = name;
        this.travellers = travellers;
        this.threshold = threshold;
    }

    /** A frame that is refused for its quality counts as refused. */
    void genuine(ProbeResult result) {
        genuine++;
        accepted += result.verdict() == ProbeVerdict.MATCH ? 1 : 0;
        lowestGenuine = Math.min(lowestGenuine, result.score().orElse(lowestGenuine));
    }

    void impostor(double score) {
        impostors++;
        impostorsAccepted += score >= threshold ? 1 : 0;
        highestImpostor = Math.max(highestImpostor, score);
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "%-16s %3d travellers%n"
                        + "  genuine   %6d comparisons, %6d accepted: %s, FNMR %s, lowest score %.3f%n"
                        + "  impostor  %6d comparisons, %6d accepted: FMR %s, highest score %.3f%n",
                name,
                travellers,
                genuine,
                accepted,
                interval(accepted, genuine),
                interval(genuine - accepted, genuine),
                lowestGenuine,
                impostors,
                impostorsAccepted,
                interval(impostorsAccepted, impostors),
                highestImpostor);
    }

    /** A share and Wilson's score interval of 95 %; comparisons of one traveller hang together, so the truth is wider. */
    static String interval(int hits, int trials) {
        if (trials == 0) {
            return "no figure";
        }
        Proportion share = new Proportion(hits, trials);
        Interval wilson = share.wilson();
        return String.format(
                Locale.ROOT, "%.2f %% [%.2f-%.2f]", 100 * share.value(), 100 * wilson.low(), 100 * wilson.high());
    }
}
