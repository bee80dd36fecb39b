// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a bystander writes down who sees only events and actions, never the lane's state: the invariants are checked
 * against this, so that the machine cannot vouch for itself.
 */
record Ledger(
        boolean entryClosed,
        boolean exitClosed,
        Occupancy occupancy,
        boolean item,
        boolean doorsLink,
        boolean readerLink,
        boolean cameraLink,
        boolean ready,
        boolean safe,
        boolean open,
        boolean unwiped,
        int pagesAsked,
        boolean pageRead,
        boolean eligible,
        boolean documentGood,
        boolean watchlistClear,
        boolean faceGood,
        boolean officerAccepted,
        boolean severalInside,
        boolean entered,
        boolean exitPermitted,
        boolean officerCalled,
        boolean acceptOffered,
        Set<Check> asked,
        Optional<Door> lease,
        boolean accepted,
        Optional<Deadline> stepDeadline,
        Optional<Deadline> confinementClock,
        Mode ordered,
        boolean signed,
        boolean held,
        boolean atEvacuation,
        int passed) {

    static final Ledger START = new Ledger(
            false,
            false,
            Occupancy.UNSURE,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            Set.of(),
            Optional.empty(),
            false,
            Optional.of(Deadline.RECOVERY),
            Optional.empty(),
            Mode.OPEN,
            false,
            false,
            false,
            0);

    /** The reasons for which an officer may say: this is the same person. */
    static final Set<ReasonCode> FACE_REASONS =
            EnumSet.of(ReasonCode.FACE_MISMATCH, ReasonCode.FACE_NOT_CAPTURED, ReasonCode.PRESENTATION_UNDETERMINED);

    /** Where the traveller is asked for the document once more. */
    static final Set<Stage> ASKING = EnumSet.of(Stage.LAY_AGAIN, Stage.TURN_OVER, Stage.PUSH_IN);

    boolean bothClosed() {
        return entryClosed && exitClosed;
    }

    boolean calm(Topology topology) {
        return bothClosed()
                && (occupancy == Occupancy.EMPTY || !topology.encloses())
                && !item
                && doorsLink
                && readerLink
                && cameraLink
                && ready
                && safe;
    }

    /** Everything that an exit permit must rest on, asked of the bystander's notes. */
    boolean exitDeserved(Topology topology) {
        return open
                && (entered || !topology.encloses())
                && topology.hasDoors()
                && bothClosed()
                && occupancy == Occupancy.ONE
                && doorsLink
                && cameraLink
                && ready
                && safe
                && pageRead
                && eligible
                && documentGood
                && watchlistClear
                && (faceGood || officerAccepted)
                && !severalInside;
    }

    boolean entryDeserved(Topology topology) {
        return open && calm(topology) && pageRead && eligible && documentGood && watchlistClear;
    }

    boolean confined() {
        return doorsLink && bothClosed() && occupancy != Occupancy.EMPTY;
    }
}
