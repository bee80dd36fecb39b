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
 * @param lease the permit that may still move a door
 * @param layAgains how often the document had to be laid again
 * @param probeSeen a usable frame was compared in this round
 * @param officerCalled a case is open at the console
 * @param attended an officer has taken that case up
 * @param confinement whether somebody is kept between closed doors, and which clock ends it
 * @param open a transaction is open
 * @param dirty buffers of a transaction have not been reported as overwritten
 * @param mode what the lane is ordered to be
 * @param signed one officer has signed that the lane may be used again after an evacuation
 * @param queried the round in which the watchlist was asked; {@link #NEVER} when it was not
 * @param passed how many people went through the exit in this opening, two for more; counted where one door is all there is
 * @param round counts what results belong to
 * @param step counts what deadlines belong to
 */
public record LaneState(
        Stage stage,
        LaneView view,
        Verdicts verdicts,
        Optional<ReasonCode> reason,
        Ruling ruling,
        Optional<Lease> lease,
        int layAgains,
        boolean probeSeen,
        boolean officerCalled,
        boolean attended,
        Confinement confinement,
        boolean open,
        boolean dirty,
        Mode mode,
        boolean signed,
        int queried,
        int passed,
        int round,
        int step) {

    /** No round at all. */
    static final int NEVER = Integer.MIN_VALUE;

    /** A controller that has just been started, whatever was going on before. */
    public static final LaneState STARTED = started(Mode.OPEN);

    /**
     * A controller that has just been started.
     *
     * @param mode what the lane was ordered to be before: nothing else outlives a restart (safe-state rule 6)
     */
    public static LaneState started(Mode mode) {
        return new LaneState(
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
                Confinement.FREE,
                false,
                false,
                mode,
                false,
                NEVER,
                0,
                0,
                0);
    }

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
