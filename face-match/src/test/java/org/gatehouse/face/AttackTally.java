// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.face.liveness.ChallengeOutcome;
import org.gatehouse.face.liveness.Cue;
import org.gatehouse.face.liveness.CueOpinion;
import org.gatehouse.face.liveness.PresentationVerdict;

/** How the rounds of one kind of presenter ended. */
final class AttackTally {
    static final String HEADING = String.format(
            Locale.ROOT,
            "%-14s %6s %6s  %-22s %7s %12s %8s %10s  %s",
            "presenter",
            "rounds",
            "opens",
            "opens, 95 %",
            "SUSPECT",
            "UNDETERMINED",
            "NO_MATCH",
            "no answer",
            "told by");

    private final String name;
    private final Map<String, Integer> told = new TreeMap<>();
    private int rounds;
    private int opens;
    private int suspect;
    private int undetermined;
    private int noMatch;
    private int noAnswer;

    AttackTally(String name) {
        this.name = name;
    }

    /** A door opens for a living person who matches; what else there is counts once each, a suspicion first. */
    void count(FaceJudgement judgement) {
        PresentationVerdict verdict = judgement.presentation().verdict();
        rounds++;
        if (verdict == PresentationVerdict.SUSPECT) {
            suspect++;
            judgement.presentation().findings().stream()
                    .filter(finding -> finding.opinion() == CueOpinion.ATTACK)
                    .forEach(finding -> told.merge(name(finding.cue()), 1, Integer::sum));
        } else if (judgement.decision() == FaceDecision.NO_MATCH) {
            noMatch++;
        } else if (judgement.decision() == FaceDecision.MATCH && verdict == PresentationVerdict.LIVE) {
            opens++;
        } else {
            undetermined++;
            boolean late = judgement.presentation().outcome() == ChallengeOutcome.LATE;
            noAnswer += late ? 1 : 0;
            String why = "decision " + judgement.decision() + ", challenge "
                    + judgement.presentation().outcome();
            told.merge(why, 1, Integer::sum);
        }
    }

    private static String name(Cue cue) {
        return cue.name();
    }

    int opens() {
        return opens;
    }

    int rounds() {
        return rounds;
    }

    /** One line; the cues most often first. More than one may have told of the same attack. */
    String line() {
        String cues = told.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("; "));
        return String.format(
                Locale.ROOT,
                "%-14s %6d %6d  %-22s %7d %12d %8d %10d  %s",
                name,
                rounds,
                opens,
                TravellerTally.interval(opens, rounds),
                suspect,
                undetermined,
                noMatch,
                noAnswer,
                cues);
    }
}
