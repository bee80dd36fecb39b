// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.face.detect.Network;
import org.gatehouse.sim.traveller.Cast;

/**
 * Attacks and bona fide presentations made of renders, by species, as a table. It shows that the cues do what they say on
 * material that was made for it; it says nothing about paper, displays and people.
 */
final class PresentationAttackBench {
    private static final List<TurningHead> HEADS = List.of(
            new TurningHead(Cast.ORLA, 8),
            new TurningHead(Cast.TAVI, -30),
            new TurningHead(Cast.KALO, 35),
            new TurningHead(Cast.NIMUE, 0),
            new TurningHead(Cast.HALVO, -15),
            new TurningHead(Cast.TIKO, 20));

    private PresentationAttackBench() {}

    /**
     * Prints the table.
     *
     * @param arguments number of travellers, 1..6, and names of species; all without
     */
    public static void main(String[] arguments) throws Exception {
        int heads = arguments.length == 0 ? HEADS.size() : Integer.parseInt(arguments[0]);
        System.out.printf("simulated presentations of %d rendered travellers%n", heads);
        System.out.printf(
                "%-28s %-12s %5s %8s %13s  %s%n", "species", "challenge", "LIVE", "SUSPECT", "UNDETERMINED", "cues");
        Network.useThreads(1);
        try (Trial trial = new Trial()) {
            for (Map.Entry<String, Function<TurningHead, Presenter>> each :
                    species().entrySet()) {
                for (ChallengeRule rule : ChallengeRule.values()) {
                    if (arguments.length < 2 || List.of(arguments).contains(each.getKey())) {
                        row(trial, each.getKey(), each.getValue(), rule, HEADS.subList(0, heads));
                    }
                }
            }
            System.out.printf(
                    "processor time of the watch, one thread, 480 x 640: median %.1f ms a frame, 95 %% below %.1f ms%n",
                    trial.costMillis(0.5), trial.costMillis(0.95));
        }
    }

    private static void row(
            Trial trial,
            String name,
            Function<TurningHead, Presenter> made,
            ChallengeRule rule,
            List<TurningHead> heads)
            throws Exception {
        PresentationPolicy policy =
                rule == ChallengeRule.ALWAYS ? PresentationPolicy.DEFAULT.always() : PresentationPolicy.DEFAULT;
        int[] verdicts = new int[3];
        List<String> cues = new ArrayList<>();
        for (TurningHead head : heads) {
            PresentationResult result = trial.play(
                    made.apply(head),
                    policy,
                    Optional.empty(),
                    100 + head.member().ordinal(),
                    12);
            verdicts[result.verdict().ordinal()]++;
            cues.add(result.findings().stream()
                    .filter(finding -> finding.opinion() != CueOpinion.NEUTRAL)
                    .map(finding -> "%s %.1f".formatted(finding.cue(), finding.value()))
                    .collect(Collectors.joining(",", "[", "]")));
        }
        System.out.printf(
                "%-28s %-12s %5d %8d %13d  %s%n",
                name, rule, verdicts[0], verdicts[1], verdicts[2], String.join(" ", cues));
    }

    static Map<String, Function<TurningHead, Presenter>> species() {
        Map<String, Function<TurningHead, Presenter>> all = new LinkedHashMap<>();
        all.put("bona fide, does as asked", Presentations::cooperative);
        all.put("bona fide, looks around", Presentations::looksAround);
        all.put("print, held", head -> Presentations.held(head.at(0), Card.Surface.PAPER));
        all.put("print, turned as asked", head -> Presentations.turned(head.at(0), 0));
        all.put("print, bent, turned", head -> Presentations.turned(head.at(0), 130));
        all.put("cut-out", head -> Presentations.held(head.at(0), Card.Surface.CUT_OUT));
        all.put("still on a display", head -> Presentations.held(head.at(0), Card.Surface.SCREEN));
        all.put("film of turns on a display", head -> Presentations.replayed(Presentations.turns(head, 37)));
        all.put("film of turns fed in", head -> Presentations.injected(Presentations.turns(head, 37)));
        all.put("frozen frame fed in", head -> {
            List<BufferedImage> still = List.of(new Stage(5, 1.5).live(head.at(0), 0, 0));
            return Presentations.injected(still);
        });
        return all;
    }
}
