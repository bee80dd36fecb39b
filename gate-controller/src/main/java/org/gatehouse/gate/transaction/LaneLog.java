// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gatehouse.face.model.ComparisonBasis;
import org.gatehouse.face.model.OperatingPoint;
import org.gatehouse.face.model.TransactionRule;
import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.journal.Journal;
import org.gatehouse.gate.journal.JournalEntry;
import org.gatehouse.gate.journal.JournalKind;
import org.gatehouse.gate.journal.JournalRecord;
import org.gatehouse.gate.lane.Check;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.LaneState;
import org.gatehouse.gate.lane.Mode;
import org.gatehouse.gate.lane.Outcome;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Stage;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.recent.Finding;

/** What one lane writes into the journal: names of stages, events and verdicts, never a word about the traveller. */
final class LaneLog {
    private static final String REHEARSAL = ",\"rehearsal\":true";
    private final String laneId;
    private final Journal journal;
    private final LaneTime time;
    private final Consumer<Boolean> room;

    /** @param room told false when a record found no room */
    LaneLog(String laneId, Journal journal, LaneTime time, Consumer<Boolean> room) {
        this.laneId = laneId;
        this.journal = journal;
        this.time = time;
        this.room = room;
    }

    void event(Optional<UUID> transaction, LaneEvent event) {
        // An event's text is made of enum names and small numbers only.
        write(transaction, JournalKind.EVENT, "{\"event\":\"" + event + "\"}");
    }

    /** A decision about a face stands with the models and the threshold that it rests on. */
    void face(Optional<UUID> transaction, LaneEvent.FaceJudged judged, ComparisonBasis basis) {
        OperatingPoint point = basis.point();
        String models = basis.models().stream()
                .map(model -> "{\"role\":\"" + model.role() + "\",\"name\":\"" + model.name() + "\",\"sha256\":\""
                        + model.sha256() + "\"}")
                .collect(Collectors.joining(","));
        TransactionRule rule = point.level().rule();
        write(
                transaction,
                JournalKind.EVENT,
                "{\"event\":\"" + judged + "\",\"falseMatchRate\":"
                        + point.level().falseMatchRate()
                        + ",\"matchesNeeded\":" + rule.matchesNeeded() + ",\"window\":" + rule.window()
                        + ",\"mostComparisons\":" + rule.mostComparisons()
                        + ",\"falseMatchRateOfOne\":" + point.comparison().falseMatchRate()
                        + ",\"threshold\":" + point.threshold()
                        + ",\"evidence\":\"" + point.comparison().evidence() + "\",\"calibration\":\""
                        + point.calibration() + "\",\"models\":[" + models + "]}");
    }

    /** What a verdict on a presentation rests on, and how good the frames were; nothing of it is biometric. */
    void judgement(Optional<UUID> transaction, FaceComparer.Judgement judgement) {
        write(
                transaction,
                JournalKind.EVENT,
                "{\"presentation\":" + judgement.record() + ",\"captures\":" + judgement.captures() + "}");
    }

    /** What the traveller was shown while the face was looked at, however that ended. */
    void prompts(Optional<UUID> transaction, ShownPrompts prompts) {
        write(transaction, JournalKind.EVENT, prompts.json());
    }

    /** What was remembered of the document: which rule, where and how long ago; never which document. */
    void crossLane(Optional<UUID> transaction, Finding finding) {
        write(
                transaction,
                JournalKind.EVENT,
                "{\"crossLane\":\"" + finding.rule() + "\",\"refers\":" + finding.refers() + ",\"lane\":\""
                        + finding.laneId() + "\",\"secondsAgo\":"
                        + finding.ago().toSeconds()
                        + field("earlier", finding.earlier()) + "}");
    }

    /** A transaction that begins while something is away, or is rehearsed to be, says so. */
    void begin(UUID transaction, List<Degradation> degraded) {
        String away = degraded.stream()
                .map(one -> "{" + words(one) + "}")
                .collect(Collectors.joining(",", "{\"degraded\":[", "]}"));
        write(Optional.of(transaction), JournalKind.BEGIN, degraded.isEmpty() ? "{}" : away);
    }

    /** A source is away, or what follows from that has changed. */
    void sourceAway(Degradation one) {
        write(Optional.empty(), JournalKind.SOURCE, "{" + words(one) + ",\"since\":\"" + one.since() + "\"}");
    }

    /** It is back, or its rehearsal is over. */
    void sourceBack(Degradation before) {
        write(
                Optional.empty(),
                JournalKind.SOURCE,
                "{\"source\":\"" + before.source() + "\",\"effect\":\"NONE\"" + (before.rehearsal() ? REHEARSAL : "")
                        + "}");
    }

    private static String words(Degradation one) {
        return "\"source\":\"" + one.source() + "\",\"effect\":\"" + one.effect() + '"'
                + (one.rehearsal() ? REHEARSAL : "");
    }

    /** Who has what rehearsed. */
    void rehearsed(OfficerRehearsal rehearsal) {
        write(
                Optional.empty(),
                JournalKind.OFFICER_ORDERED,
                "{\"order\":\"REHEARSAL\",\"source\":\"" + rehearsal.source() + "\",\"minutes\":"
                        + rehearsal.length().toMinutes() + ",\"beyond\":" + rehearsal.beyond() + ",\"officer\":\""
                        + plain(rehearsal.officer(), 64) + "\"}");
    }

    /** Who ended a rehearsal before its time. */
    void rehearsalEnded(Source source, String officer) {
        write(
                Optional.empty(),
                JournalKind.OFFICER_ORDERED,
                "{\"order\":\"END_REHEARSAL\",\"source\":\"" + source + "\",\"officer\":\"" + plain(officer, 64)
                        + "\"}");
    }

    /** The service gave no answer, and the copy on this machine was asked instead. */
    void offlineCopy(Optional<UUID> transaction, Watchlist.Answer answer) {
        write(transaction, JournalKind.EVENT, "{\"watchlistFrom\":\"OFFLINE_COPY\",\"answer\":\"" + answer + "\"}");
    }

    void stage(Optional<UUID> transaction, Stage stage, Optional<ReasonCode> reason) {
        write(transaction, JournalKind.STAGE, "{\"stage\":\"" + stage + "\"" + field("reason", reason) + "}");
    }

    /** The verdicts as the machine found them, beside them what an officer ruled. */
    void permit(Optional<UUID> transaction, Door door, LaneState state, boolean watchlistFromCopy) {
        StringBuilder text = new StringBuilder("{\"door\":\"" + door + "\"");
        for (Check check : Check.values()) {
            text.append(",\"")
                    .append(check)
                    .append("\":\"")
                    .append(state.found(check))
                    .append('"');
        }
        text.append(",\"ruling\":\"").append(state.ruling()).append('"');
        if (watchlistFromCopy) {
            text.append(",\"watchlistFrom\":\"OFFLINE_COPY\"");
        }
        text.append('}');
        write(transaction, JournalKind.PERMIT, text.toString());
    }

    void officerCalled(Optional<UUID> transaction, UUID caseId, ReasonCode reason) {
        write(
                transaction,
                JournalKind.OFFICER_CALLED,
                "{\"case\":\"" + caseId + "\"" + field("reason", Optional.of(reason)) + "}");
    }

    /** The officer's login name and words are written down: who decided is part of the decision. */
    void officerDecided(Optional<UUID> transaction, OfficerDecision decision) {
        write(
                transaction,
                JournalKind.OFFICER_DECIDED,
                "{\"case\":\"" + decision.caseId() + "\",\"action\":\"" + decision.action() + "\",\"officer\":\""
                        + plain(decision.officer(), 64) + "\",\"noteLength\":"
                        + decision.note().length() + "}");
    }

    /** Who ordered what, with or without a case. */
    void ordered(Optional<UUID> transaction, OfficerOrder order) {
        write(
                transaction,
                JournalKind.OFFICER_ORDERED,
                "{\"order\":\"" + order.order() + "\",\"officer\":\"" + plain(order.officer(), 64) + "\"}");
    }

    /** One of the two signatures after an evacuation. */
    void signed(String officer) {
        write(Optional.empty(), JournalKind.SIGNED, "{\"officer\":\"" + plain(officer, 64) + "\"}");
    }

    /** Outlives a restart: read again before the lane starts. */
    void mode(Mode mode) {
        write(Optional.empty(), JournalKind.MODE, "{\"mode\":\"" + mode + "\"}");
    }

    void end(UUID transaction, Outcome outcome, Optional<ReasonCode> reason) {
        write(
                Optional.of(transaction),
                JournalKind.END,
                "{\"outcome\":\"" + outcome + "\"" + field("reason", reason) + "}");
    }

    void wiped() {
        write(Optional.empty(), JournalKind.WIPED, "{}");
    }

    void breakdown(Optional<UUID> transaction, Throwable cause) {
        write(
                transaction,
                JournalKind.BREAKDOWN,
                "{\"cause\":\"" + cause.getClass().getSimpleName() + "\"}");
    }

    /** A face was not judged because the matcher failed. */
    void matcherFailed(Optional<UUID> transaction, Throwable cause) {
        write(
                transaction,
                JournalKind.BREAKDOWN,
                "{\"part\":\"FACE_MATCHER\",\"cause\":\"" + cause.getClass().getSimpleName() + "\"}");
    }

    private void write(Optional<UUID> transaction, JournalKind kind, String detail) {
        boolean written = journal.append(new JournalRecord(
                time.clock().instant(),
                laneId,
                transaction.map(UUID::toString).orElse(JournalEntry.NONE),
                kind,
                detail));
        if (!written) {
            room.accept(false);
        }
    }

    private static String field(String name, Optional<ReasonCode> reason) {
        return reason.map(code -> ",\"" + name + "\":\"" + code + "\"").orElse("");
    }

    private static String plain(String text, int most) {
        String safe = text.replaceAll("[^A-Za-z0-9._@-]", "?");
        return safe.substring(0, Math.min(most, safe.length()));
    }
}
