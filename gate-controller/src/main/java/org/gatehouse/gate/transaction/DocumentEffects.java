// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.Verdict;

/** What the lane does about a document: has the chip examined. */
final class DocumentEffects {

    private final LaneRuntime.Parts parts;
    private final Executor worker;
    private final LaneRuntime lane;
    private final LaneNow now;
    private final VaultWork work;
    private final FaceEffects faces;

    DocumentEffects(
            LaneRuntime.Parts parts,
            Executor worker,
            LaneRuntime lane,
            LaneNow now,
            VaultWork work,
            FaceEffects faces) {
        this.parts = parts;
        this.worker = worker;
        this.lane = lane;
        this.now = now;
        this.work = work;
        this.faces = faces;
    }

    void inspect(int round) {
        TransactionVault mine = now.vault();
        UUID transaction = now.transaction().orElseThrow();
        work.start(worker, mine, new LaneEvent.ChipUnreadable(round), () -> examine(mine, transaction, round));
    }

    /** On the document's worker. */
    private void examine(TransactionVault mine, UUID transaction, int round) {
        Optional<Mrz> page = mine.mrz();
        if (page.isEmpty()) {
            return;
        }
        DocumentExaminer.Examination found = parts.examiner()
                .examine(
                        transaction,
                        parts.devices().reader().chip(),
                        page.get(),
                        () -> lane.post(new LaneEvent.ChipRead(round)));
        if (!mine.keep(found, round)) {
            return;
        }
        switch (found.ending()) {
            case LOST -> lane.post(new LaneEvent.ChipLost(round));
            case UNREADABLE -> lane.post(new LaneEvent.ChipUnreadable(round));
            case JUDGED -> judged(mine, found, round);
        }
    }

    /** A document that passed is told of once its portrait can be compared with. */
    private void judged(TransactionVault mine, DocumentExaminer.Examination found, int round) {
        if (found.verdict() == Verdict.SUCCESSFUL) {
            faces.enrol(mine, found, round, new LaneEvent.DocumentJudged(round, found.verdict()));
        } else {
            lane.post(new LaneEvent.DocumentJudged(round, found.verdict()));
            faces.show(mine, found, round);
        }
    }
}
