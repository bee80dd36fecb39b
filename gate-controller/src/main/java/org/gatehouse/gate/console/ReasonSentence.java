// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import org.gatehouse.gate.lane.ReasonCode;

/** What a reason code means to an officer, in one plain sentence. */
public final class ReasonSentence {
    private ReasonSentence() {}

    /** The sentence; the switch has no default so that a new code does not compile without one. */
    public static String of(ReasonCode reason) {
        return switch (reason) {
            case MRZ_UNREADABLE -> "The machine readable zone could not be read.";
            case MRZ_INCONSISTENT -> "The check digits printed in the machine readable zone are wrong.";
            case PAGE_LIGHTS_DISAGREE -> "The page reads differently in infra-red and in visible light.";
            case DOCUMENT_TYPE_NOT_ELIGIBLE -> "This kind of document is not accepted at this lane.";
            case NATIONALITY_NOT_ELIGIBLE -> "Documents of this state are not accepted at this lane.";
            case DOCUMENT_EXPIRED -> "The document has expired.";
            case UNDER_AGE -> "The traveller is younger than this lane allows.";
            case CHIP_UNREADABLE -> "The chip did not answer or could not be opened.";
            case CHIP_LOST -> "The document was taken away while its chip was read.";
            case DOCUMENT_SUSPECT -> "A check of the electronic document failed.";
            case DOCUMENT_UNDETERMINED -> "A required check of the electronic document could not be decided.";
            case PORTRAIT_UNUSABLE -> "The document passed, but no face can be compared with its portrait.";
            case TOKEN_UNKNOWN -> "No kiosk of this group has given a token for this document.";
            case TOKEN_EXPIRED -> "The token of the kiosk was given too long ago.";
            case TOKEN_USED -> "The token of the kiosk has been used.";
            case DOCUMENT_IN_USE -> "The document lies at another lane at the same moment.";
            case DOCUMENT_REFUSED_BEFORE -> "The document was refused a while ago, and is tried again.";
            case SECOND_DOCUMENT -> "The same person came with another document a while ago.";
            case DOCUMENT_USED_AGAIN -> "Somebody crossed with this document a while ago.";
            case WATCHLIST_HIT -> "A watchlist names the document or its holder.";
            case WATCHLIST_UNAVAILABLE -> "The watchlist gave no fresh answer.";
            case ABANDONED -> "The traveller did not walk in.";
            case DOOR_FAULT -> "A door did not move as permitted.";
            case DOOR_BLOCKED -> "A door met an obstacle too often.";
            case TAILGATING -> "More than one person may be in the lane.";
            case FACE_NOT_CAPTURED -> "No usable picture of the face was taken in time.";
            case FACE_MISMATCH -> "The live face does not match the portrait on the chip.";
            case PRESENTATION_ATTACK_SUSPECTED -> "The camera may see a picture or a mask: go and look.";
            case PRESENTATION_UNDETERMINED ->
                "The face matches, but the camera could not tell a living person from a picture.";
            case LOITERING -> "The traveller has not left the lane.";
            case LEFT_ITEM -> "Something was left in the lane.";
            case OFFICER_REFERRED -> "An officer referred the traveller.";
            case OFFICER_HOLD -> "An officer ordered the lane to hold the traveller.";
            case ASSISTANCE_REQUESTED -> "The traveller asks for a person.";
            case EVACUATION -> "The lane was emptied: look at it, then two officers sign.";
            case OFFICER_SILENT -> "No officer answered in time.";
            case DOOR_LINK_LOST -> "The link to the door controller is lost.";
            case READER_LINK_LOST -> "The link to the document reader is lost.";
            case CAMERA_LINK_LOST -> "The link to the camera is lost, or its picture stands still.";
            case NOT_READY -> "Something that every decision needs is away.";
            case SAFETY -> "The door controller reports a safety state.";
            case RESTARTED -> "The controller was restarted while a transaction was open.";
        };
    }
}
