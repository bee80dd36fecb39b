// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import static org.gatehouse.gate.lane.Stage.Place.INSIDE;
import static org.gatehouse.gate.lane.Stage.Place.OUTSIDE;
import static org.gatehouse.gate.lane.Stage.Place.REST;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a lane stands: what the traveller is shown there, and which deadline ends it. */
public enum Stage {
    /** After a start, a lost link or a safety stop: nothing is permitted until the lane proves calm. */
    RECOVERY(REST, Prompt.LANE_CLOSED, Deadline.RECOVERY),
    /** Something that the lane needs is away; recovers by itself. */
    OUT_OF_SERVICE(REST, Prompt.LANE_CLOSED, null),
    /** Mirror of the door controller's safety state; the lane only waits. */
    SAFETY(REST, Prompt.LANE_CLOSED, null),
    /** An officer closed the lane. */
    CLOSED(REST, Prompt.LANE_CLOSED, null),
    /** The lane was emptied: two officers have to look at it and sign. */
    EVACUATION(REST, Prompt.LEAVE, null),
    /** Doors closed, lane empty, waiting for a document. */
    IDLE(REST, Prompt.LAY_PASSPORT, null),
    /** Data is being overwritten, sensors must read zero. Keeps the last prompt. */
    RESET(REST, null, Deadline.RESET),
    /** An officer has to look at the lane: a person, an object or a door is where it should not be. */
    INSPECT(REST, Prompt.OFFICER_COMES, null),

    /** A document lies on the reader, its MRZ is awaited. */
    DOC_PRESENT(OUTSIDE, Prompt.READING, Deadline.PAGE),
    /** The document has to be laid again. */
    LAY_AGAIN(OUTSIDE, Prompt.LAY_AGAIN, Deadline.LAY_AGAIN),
    /** As {@link #LAY_AGAIN}: what lay there has no MRZ, so it is the wrong side. */
    TURN_OVER(OUTSIDE, Prompt.TURN_OVER, Deadline.LAY_AGAIN),
    /** As {@link #LAY_AGAIN}: the MRZ ran off the edge of the glass. */
    PUSH_IN(OUTSIDE, Prompt.PUSH_IN, Deadline.LAY_AGAIN),
    /** The MRZ is known; eligibility is judged and the watchlist is asked. */
    MRZ_READ(OUTSIDE, Prompt.READING, Deadline.ELIGIBILITY),
    /** The chip is read; the camera starts. */
    CHIP_READ(OUTSIDE, Prompt.READING, Deadline.CHIP),
    /** The chip has been read; its authenticity is judged. */
    DOC_AUTH(OUTSIDE, Prompt.READING, Deadline.DOCUMENT),
    /** The document is good; the last answers before the entry door. */
    PRE_DECISION(OUTSIDE, Prompt.READING, Deadline.PRE_DECISION),
    /** Everything is good; the document has to be taken from the reader before it goes on. */
    TAKE_DOCUMENT(OUTSIDE, Prompt.TAKE_PASSPORT, Deadline.TAKE_DOCUMENT),
    /** A kiosk makes the token. */
    TOKEN_ISSUING(OUTSIDE, null, Deadline.TOKEN),
    /** The traveller is told where to go with it. */
    TOKEN_ISSUED(OUTSIDE, Prompt.GO_TO_GATE, Deadline.TOKEN_SHOWN),
    /** Staffed desk, decided before the entry door. */
    REFER_ENTRY(OUTSIDE, Prompt.OFFICER_COMES, Deadline.REFERRAL),
    /** As {@link #REFER_ENTRY}, and an officer is called silently and urgently. Must look the same. */
    HIT_OUTSIDE(OUTSIDE, Prompt.OFFICER_COMES, Deadline.REFERRAL),

    /** The entry door was permitted to open. */
    ENTRY_OPENING(INSIDE, Prompt.READING, Deadline.DOOR_OPENING),
    /** The entry door is open. */
    ENTERING(INSIDE, Prompt.WALK_IN, Deadline.ENTERING),
    /** Somebody is in; the entry door closes. */
    ENTRY_CLOSING(INSIDE, Prompt.STAND_STILL, Deadline.DOOR_CLOSING),
    /** Doors closed; exactly one person must be counted. */
    SINGLE_PERSON(INSIDE, Prompt.STAND_STILL, Deadline.SINGLE_PERSON),
    /** Live frames are compared with the portrait. */
    FACE(INSIDE, Prompt.LOOK_HERE, Deadline.FACE),
    /** Every required verdict is asked for once more. */
    DECISION(INSIDE, Prompt.LOOK_HERE, Deadline.DECISION),
    /** The exit door was permitted to open. */
    EXIT_OPENING(INSIDE, Prompt.WALK_OUT, Deadline.DOOR_OPENING),
    /** The exit door is open. */
    LEAVING(INSIDE, Prompt.WALK_OUT, Deadline.LEAVING),
    /** The traveller is out; the exit door closes. */
    EXIT_CLOSING(INSIDE, Prompt.WALK_OUT, Deadline.DOOR_CLOSING),

    /** Nobody walked in: the entry door closes again. */
    ABANDONED(INSIDE, Prompt.STAND_STILL, Deadline.DOOR_CLOSING),
    /** More than one person: the exit stays shut, the entry opens again. */
    TAILGATING(INSIDE, Prompt.STEP_BACK, Deadline.RELEASE),
    /** The face needs an officer's eyes, or he is asked for another reason inside. */
    FACE_MISMATCH(INSIDE, Prompt.OFFICER_COMES, Deadline.OFFICER),
    /** An officer holds the traveller, or the traveller asked for one. */
    HELD(INSIDE, Prompt.OFFICER_COMES, Deadline.HELD),
    /** A watchlist names whoever is inside. Must look like {@link #FACE_MISMATCH}. */
    HIT_INSIDE(INSIDE, Prompt.OFFICER_COMES, Deadline.OFFICER),
    /** The entry door is to open so that the person can leave backwards. */
    RELEASE_OPENING(INSIDE, Prompt.STEP_BACK, Deadline.RELEASE),
    /** The entry door is open; the person leaves backwards. */
    RELEASE_BACKWARDS(INSIDE, Prompt.STEP_BACK, Deadline.RELEASE),
    /** The traveller does not leave through the open exit. */
    LOITERING(INSIDE, Prompt.WALK_OUT, Deadline.LOITERING),
    /** A door did not do what was permitted. */
    DOOR_FAULT(INSIDE, Prompt.OFFICER_COMES, Deadline.DOOR_FAULT);

    /** What a stage is about. */
    enum Place {
        /** No transaction is open. */
        REST,
        /** The traveller stands before the entry door. */
        OUTSIDE,
        /** The entry door has been permitted. */
        INSIDE
    }

    private final Place place;
    private final @Nullable Prompt prompt;
    private final @Nullable Deadline deadline;

    Stage(Place place, @Nullable Prompt prompt, @Nullable Deadline deadline) {
        this.place = place;
        this.prompt = prompt;
        this.deadline = deadline;
    }

    /** What the traveller sees; empty keeps what he saw. */
    public Optional<Prompt> prompt() {
        return Optional.ofNullable(prompt);
    }

    /** What ends the stage if nothing else does; empty only where waiting harms nobody. */
    public Optional<Deadline> deadline() {
        return Optional.ofNullable(deadline);
    }

    boolean is(Place wanted) {
        return place == wanted;
    }

    /** Whether an officer's case stays open here once he was called. */
    boolean keepsOfficer() {
        return switch (this) {
            case REFER_ENTRY,
                    HIT_OUTSIDE,
                    TAILGATING,
                    FACE_MISMATCH,
                    HELD,
                    HIT_INSIDE,
                    EVACUATION,
                    RELEASE_OPENING,
                    RELEASE_BACKWARDS,
                    LOITERING,
                    DOOR_FAULT,
                    INSPECT -> true;
            case RECOVERY,
                    OUT_OF_SERVICE,
                    SAFETY,
                    CLOSED,
                    IDLE,
                    RESET,
                    DOC_PRESENT,
                    LAY_AGAIN,
                    TURN_OVER,
                    PUSH_IN,
                    MRZ_READ,
                    CHIP_READ,
                    DOC_AUTH,
                    PRE_DECISION,
                    TAKE_DOCUMENT,
                    TOKEN_ISSUING,
                    TOKEN_ISSUED,
                    ENTRY_OPENING,
                    ENTERING,
                    ENTRY_CLOSING,
                    SINGLE_PERSON,
                    FACE,
                    DECISION,
                    EXIT_OPENING,
                    LEAVING,
                    EXIT_CLOSING,
                    ABANDONED -> false;
        };
    }
}
