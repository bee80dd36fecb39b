// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.Optional;

/**
 * Everything that the core knows: small enough to be explored exhaustively, and nothing about the traveller.
 *
 * @param stage where the lane stands
 * @param view what the devices last reported
 * @param verdicts what is known of the traveller's checks
 * @param reason why it is not, or will not be, a crossing
 * @param ruling what an officer decided
 * @param lease the door whose permit may still be executed
 * @param layAgains how often the document had to be laid again
 * @param probeSeen a usable frame was compared in this round
 * @param officerCalled a case is open at the console
 * @param confined the clock of confinement runs
 * @param open a transaction is open
 * @param dirty buffers of a transaction have not been reported as overwritten
 * @param round counts what results belong to
 * @param step counts what deadlines belong to
 */
public record LaneState(
        Stage stage,
        LaneView view,
        Verdicts verdicts,
        Optional<ReasonCode> reason,
        Ruling ruling,
        Optional<Door> lease,
        int layAgains,
        boolean probeSeen,
        boolean officerCalled,
        boolean confined,
        boolean open,
        boolean dirty,
        int round,
        int step) {

    /** A controller that has just been started, whatever was going on before. */
    public static final LaneState STARTED = new LaneState(
            Stage.RECOVERY,
            LaneView.UNKNOWN,
            Verdicts.NONE,
            Optional.of(ReasonCode.RESTARTED),
            Ruling.NONE,
            Optional.empty(),
            0,
            false,
            false,
            false,
            false,
            false,
            0,
            0);

    /** The verdict of one check as it counts for a decision now. */
    public Verdict verdict(Check check) {
        boolean ruled = check == Check.FACE || check == Check.PRESENTATION_ATTACK;
        return ruled && ruling == Ruling.ACCEPTED ? Verdict.SUCCESSFUL : found(check);
    }

    /** The verdict of one check as the machine found it, whatever an officer ruled. */
    public Verdict found(Check check) {
        return switch (check) {
            case ELIGIBILITY -> verdicts.eligibility();
            case DOCUMENT -> verdicts.document();
            case WATCHLIST -> verdicts.watchlist();
            case SINGLE_PERSON ->
                view.bothClosed() && view.occupancy() == Occupancy.ONE ? Verdict.SUCCESSFUL : Verdict.UNDETERMINED;
            case FACE -> verdicts.face();
            case PRESENTATION_ATTACK -> verdicts.presentation();
        };
    }
}
