// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.gate.background.WatchlistQuery;
import org.gatehouse.gate.lane.LaneAction;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.recent.Finding;

/**
 * Judges whom the lane admits: by what it and its neighbours remember of the document, by what is away, then by its own rules. What speaks
 * against a traveller most gravely is what an officer is called for; the traveller's screen is the same for all of it.
 */
final class EligibilityEffects {
    private final LaneRuntime.Parts parts;
    private final LaneTime time;
    private final LaneRuntime lane;
    private final LaneNow now;
    private final LaneLog log;
    private final OfficerEffects officer;
    private final SourceBoard sources;

    EligibilityEffects(
            LaneRuntime.Parts parts,
            LaneTime time,
            LaneRuntime lane,
            LaneNow now,
            LaneLog log,
            OfficerEffects officer,
            SourceBoard sources) {
        this.parts = parts;
        this.time = time;
        this.lane = lane;
        this.now = now;
        this.log = log;
        this.officer = officer;
        this.sources = sources;
    }

    void judge(int round) {
        now.vault().mrz().ifPresent(mrz -> lane.post(new LaneEvent.EligibilityJudged(round, refusal(mrz))));
    }

    private Optional<ReasonCode> refusal(Mrz mrz) {
        List<Finding> found = parts.recent().comes(parts.laneId(), query(mrz));
        found.forEach(finding -> log.crossLane(now.transaction(), finding));
        officer.remark(Stream.concat(
                        found.stream().map(Finding::sentence),
                        sources.now().stream().map(Degradation::sentence))
                .toList());
        LocalDate today = LocalDate.ofInstant(time.clock().instant(), ZoneOffset.UTC);
        return found.stream()
                .filter(Finding::refers)
                .findFirst()
                .map(finding -> finding.rule().reason())
                .or(() -> sources.refersFor().map(Source::reason))
                .or(() -> parts.policy().eligibility().judge(mrz, today));
    }

    /** What a document and its holder are looked up by. */
    static WatchlistQuery query(Mrz mrz) {
        return new WatchlistQuery(
                mrz.issuingState(),
                mrz.documentNumber(),
                mrz.primaryIdentifier(),
                mrz.secondaryIdentifier(),
                mrz.birthDate().raw());
    }

    /** Where a transaction ends, the lanes are told what came of its document. */
    void ended(LaneAction.Enter entered) {
        entered.outcome().ifPresent(outcome -> parts.recent().ended(parts.laneId(), outcome, entered.reason()));
    }
}
