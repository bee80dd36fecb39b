// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.gate.lane.Check;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Verdict;

/** Keeps what the checks of a transaction said, and puts an officer's case together. Used from the mailbox only. */
final class CaseFile {
    private final Map<Check, Verdict> verdicts = new EnumMap<>(Check.class);
    private List<String> remarks = List.of();

    /** One call for an officer. */
    record Call(
            UUID caseId,
            String laneId,
            UUID transaction,
            ReasonCode reason,
            Instant at,
            Instant decideBefore,
            boolean mayAccept) {}

    void clear() {
        verdicts.clear();
        remarks = List.of();
    }

    /** What is known of the document that lies there now beside the checks; no name, no number. */
    void remark(List<String> sentences) {
        remarks = List.copyOf(sentences);
    }

    /** A new comparison begins: what an earlier one of the same transaction said is no answer to it. */
    void comparing() {
        verdicts.remove(Check.FACE);
        verdicts.remove(Check.PRESENTATION_ATTACK);
    }

    void note(LaneEvent event) {
        if (event instanceof LaneEvent.EligibilityJudged judged) {
            verdicts.put(Check.ELIGIBILITY, judged.refusal().isEmpty() ? Verdict.SUCCESSFUL : Verdict.FAILED);
        } else if (event instanceof LaneEvent.DocumentJudged judged) {
            verdicts.put(Check.DOCUMENT, judged.verdict());
        } else if (event instanceof LaneEvent.PortraitUnusable) {
            verdicts.put(Check.DOCUMENT, Verdict.SUCCESSFUL);
        } else if (event instanceof LaneEvent.WatchlistAnswered answered) {
            verdicts.put(Check.WATCHLIST, answered.verdict());
        } else if (event instanceof LaneEvent.FaceJudged judged) {
            verdicts.put(Check.FACE, judged.verdict());
            verdicts.put(Check.PRESENTATION_ATTACK, judged.presentation());
        }
    }

    /** A case whose pictures are copied from the vault each time somebody looks. */
    LaneBoard.Waiting open(Call call, TransactionVault vault) {
        List<OfficerCase.CheckLine> checks = new ArrayList<>();
        for (Check check : Check.values()) {
            if (check != Check.SINGLE_PERSON) {
                checks.add(new OfficerCase.CheckLine(check.name(), verdict(check, call.reason()), true));
            }
        }
        vault.examination().ifPresent(found -> checks.addAll(found.checks()));
        LocalDate today = LocalDate.ofInstant(call.at(), ZoneOffset.UTC);
        List<String> facts =
                new ArrayList<>(vault.mrz().map(mrz -> facts(mrz, today)).orElse(List.of()));
        facts.addAll(remarks);
        vault.examination().ifPresent(found -> facts.addAll(found.facts()));
        List<String> all = List.copyOf(facts);
        List<OfficerCase.CheckLine> lines = List.copyOf(checks);
        // Without both pictures there is nothing that an officer could accept by eye.
        BooleanSupplier mayAccept = () -> call.mayAccept() && vault.bothPictures();
        return new LaneBoard.Waiting(
                call.caseId(),
                mayAccept,
                () -> new OfficerCase(
                        call.caseId(),
                        call.laneId(),
                        call.transaction(),
                        severity(call.reason()),
                        call.reason(),
                        call.at(),
                        call.decideBefore(),
                        lines,
                        all,
                        mayAccept.getAsBoolean(),
                        vault.portraitCopy(),
                        vault.probeCopy()));
    }

    private Verdict verdict(Check check, ReasonCode reason) {
        if (check == Check.FACE && reason == ReasonCode.FACE_MISMATCH) {
            return Verdict.FAILED;
        }
        return verdicts.getOrDefault(check, Verdict.UNDETERMINED);
    }

    /** Age and validity in words, as Doc 9303-2 C.30 asks: no name, no number. */
    private static List<String> facts(Mrz mrz, LocalDate today) {
        List<String> facts = new ArrayList<>();
        mrz.birthDate()
                .asBirthDate(today)
                .ifPresent(
                        birth -> facts.add("age " + Period.between(birth, today).getYears()));
        mrz.expiryDate().asExpiryDate(today).ifPresent(end -> {
            long days = ChronoUnit.DAYS.between(today, end);
            facts.add(days < 0 ? "expired " + -days + " days ago" : "valid for " + days + " days");
        });
        return List.copyOf(facts);
    }

    private static OfficerCase.Severity severity(ReasonCode reason) {
        return switch (reason) {
            case WATCHLIST_HIT -> OfficerCase.Severity.CRITICAL;
            case MRZ_INCONSISTENT,
                    TOKEN_USED,
                    PAGE_LIGHTS_DISAGREE,
                    DOCUMENT_SUSPECT,
                    DOCUMENT_IN_USE,
                    DOCUMENT_REFUSED_BEFORE,
                    SECOND_DOCUMENT,
                    DOCUMENT_USED_AGAIN,
                    FACE_MISMATCH,
                    PRESENTATION_ATTACK_SUSPECTED,
                    TAILGATING,
                    LEFT_ITEM,
                    EVACUATION,
                    RESTARTED -> OfficerCase.Severity.HIGH;
            case CHIP_UNREADABLE,
                    CHIP_LOST,
                    DOCUMENT_UNDETERMINED,
                    PORTRAIT_UNUSABLE,
                    WATCHLIST_UNAVAILABLE,
                    DOOR_FAULT,
                    DOOR_BLOCKED,
                    FACE_NOT_CAPTURED,
                    PRESENTATION_UNDETERMINED,
                    LOITERING,
                    OFFICER_REFERRED,
                    OFFICER_SILENT,
                    OFFICER_HOLD,
                    ASSISTANCE_REQUESTED,
                    DOOR_LINK_LOST,
                    READER_LINK_LOST,
                    CAMERA_LINK_LOST,
                    SAFETY,
                    NOT_READY -> OfficerCase.Severity.MEDIUM;
            case MRZ_UNREADABLE,
                    TOKEN_UNKNOWN,
                    TOKEN_EXPIRED,
                    DOCUMENT_TYPE_NOT_ELIGIBLE,
                    NATIONALITY_NOT_ELIGIBLE,
                    DOCUMENT_EXPIRED,
                    UNDER_AGE,
                    ABANDONED -> OfficerCase.Severity.LOW;
        };
    }
}
