// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Optional;
import java.util.UUID;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.Outcome;
import org.gatehouse.gate.lane.ReasonCode;

/** What a kiosk or the gate behind it does about tokens. Used from the mailbox only. */
final class TokenEffects {
    private final LaneRuntime.Parts parts;
    private final LaneRuntime lane;
    private final LaneNow now;
    private final FaceEffects faces;
    private Optional<UUID> issued = Optional.empty();

    TokenEffects(LaneRuntime.Parts parts, LaneRuntime lane, LaneNow now, FaceEffects faces) {
        this.parts = parts;
        this.lane = lane;
        this.now = now;
        this.faces = faces;
    }

    /** Without room, or without a portrait, nothing is told: the lane refers when its deadline passes. */
    void issue(int round) {
        Optional<Mrz> page = now.vault().mrz();
        Optional<DocumentExaminer.Examination> found = now.vault().examination();
        Optional<TokenGroup> group = parts.tokens();
        if (page.isPresent() && found.isPresent() && group.isPresent()) {
            UUID id = parts.ids().get();
            if (group.get().desk().issue(id, group.get().name(), page.get(), found.get())) {
                issued = Optional.of(id);
                lane.post(new LaneEvent.TokenIssued(round));
            }
        }
    }

    void redeem(int round) {
        TransactionVault mine = now.vault();
        Optional<Mrz> page = mine.mrz();
        if (page.isEmpty()) {
            return;
        }
        TokenDesk.Redeemed redeemed = parts.tokens()
                .map(group -> group.desk().redeem(group.name(), page.get()))
                .orElseGet(() -> new TokenDesk.Redeemed(Optional.empty(), Optional.of(ReasonCode.TOKEN_UNKNOWN)));
        if (redeemed.examination().isEmpty()) {
            lane.post(new LaneEvent.TokenJudged(round, redeemed.refusal()));
            return;
        }
        DocumentExaminer.Examination found = redeemed.examination().get();
        if (mine.keep(found, round)) {
            faces.startCapture();
            faces.enrol(mine, found, round, new LaneEvent.TokenJudged(round, Optional.empty()));
        }
    }

    /** A token is the traveller's only if the kiosk said so to him. */
    void ended(Outcome outcome) {
        if (outcome != Outcome.TOKEN_ISSUED) {
            issued.ifPresent(
                    id -> parts.tokens().ifPresent(group -> group.desk().withdraw(id)));
        }
        issued = Optional.empty();
    }
}
