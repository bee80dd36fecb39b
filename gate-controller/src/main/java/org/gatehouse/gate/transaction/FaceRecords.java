// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gatehouse.face.FaceJudgement;
import org.gatehouse.face.acquire.CaptureNote;
import org.gatehouse.face.liveness.CueFinding;
import org.gatehouse.face.liveness.CueOpinion;
import org.gatehouse.face.liveness.PresentationResult;

/** A judgement in the words of the journal: nothing that tells whose face it was, and no score of a comparison. */
final class FaceRecords {
    private FaceRecords() {}

    /** The score of FM PAD-FI-APP, each cue with its limit, what spoke for an attack, and how a challenge went, as a JSON object. */
    static String presentation(FaceJudgement judgement) {
        PresentationResult presentation = judgement.presentation();
        return String.format(
                Locale.ROOT,
                "{\"verdict\":\"%s\",\"score\":%.2f,\"attacks\":%s,\"challenge\":\"%s\"%s,\"comparisons\":%d,\"cues\":%s}",
                presentation.verdict(),
                presentation.score(),
                names(presentation.findings().stream()
                        .filter(finding -> finding.opinion() == CueOpinion.ATTACK)
                        .map(CueFinding::cue)
                        .toList()),
                presentation.outcome(),
                presentation
                        .nonce()
                        .map(nonce -> ",\"nonce\":\"" + nonce + "\"")
                        .orElse(""),
                judgement.comparisons(),
                presentation.findings().stream().map(FaceRecords::cue).collect(Collectors.joining(",", "[", "]")));
    }

    private static String cue(CueFinding finding) {
        return "{\"cue\":\"" + finding.cue() + "\",\"value\":" + number(finding.value()) + ",\"limit\":"
                + number(finding.limit()) + ",\"opinion\":\"" + finding.opinion() + "\"}";
    }

    /** JSON has no word for what is not a number. */
    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "null";
    }

    /** Quality of the captures (FM LOG-FI-GENERIC) as a JSON list, seven at most. */
    static String captures(FaceJudgement judgement) {
        return judgement.captures().stream().map(FaceRecords::capture).collect(Collectors.joining(",", "[", "]"));
    }

    private static String capture(CaptureNote note) {
        return "{\"millis\":" + note.millis() + ",\"compared\":" + note.compared() + ",\"quality\":" + note.quality()
                + ",\"failed\":" + names(note.failed()) + "}";
    }

    private static String names(Collection<? extends Enum<?>> names) {
        return names.stream().map(name -> "\"" + name.name() + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
