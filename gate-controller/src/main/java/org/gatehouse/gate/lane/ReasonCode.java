// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** Why a transaction did not end in a crossing. A closed set; every name has a line in docs/failure-codes.md. */
public enum ReasonCode {
    /** No usable MRZ was delivered by the document reader in time. */
    MRZ_UNREADABLE,
    /** The MRZ was read with confidence, and its check digits are printed wrong. */
    MRZ_INCONSISTENT,
    /** The page reads differently in infra-red and in visible light, or has its MRZ in visible light only. */
    PAGE_LIGHTS_DISAGREE,
    /** The document type is not accepted at this lane. */
    DOCUMENT_TYPE_NOT_ELIGIBLE,
    /** The issuing state or nationality is not accepted at this lane. */
    NATIONALITY_NOT_ELIGIBLE,
    /** The document is past its date of expiry. */
    DOCUMENT_EXPIRED,
    /** The traveller is younger than the lane allows. */
    UNDER_AGE,
    /** The chip did not answer or could not be opened. */
    CHIP_UNREADABLE,
    /** The chip left the field and was not laid again in time. */
    CHIP_LOST,
    /** A check of the electronic document failed. */
    DOCUMENT_SUSPECT,
    /** A required check of the electronic document could not be decided. */
    DOCUMENT_UNDETERMINED,
    /** No kiosk of this group has given a token for this document. */
    TOKEN_UNKNOWN,
    /** The token was given too long ago. */
    TOKEN_EXPIRED,
    /** The token has been used. */
    TOKEN_USED,
    /** The document passed, and no face can be compared with the portrait on its chip. */
    PORTRAIT_UNUSABLE,
    /** The document lies at another lane of this controller at this moment. */
    DOCUMENT_IN_USE,
    /** The document was refused on suspicion a while ago, at this lane or another. */
    DOCUMENT_REFUSED_BEFORE,
    /** The same person came with another document a while ago. */
    SECOND_DOCUMENT,
    /** Somebody crossed with the document a while ago. */
    DOCUMENT_USED_AGAIN,
    /** A watchlist names the document or its holder. */
    WATCHLIST_HIT,
    /** The watchlist gave no fresh answer. */
    WATCHLIST_UNAVAILABLE,
    /** The traveller did not walk in. */
    ABANDONED,
    /** A door did not move as permitted. */
    DOOR_FAULT,
    /** A door met an obstacle too often. */
    DOOR_BLOCKED,
    /** More than one person, or an unsure count, in the lane. */
    TAILGATING,
    /** No usable face in time. */
    FACE_NOT_CAPTURED,
    /** The face is not that of the portrait. */
    FACE_MISMATCH,
    /** What stands before the camera looks like a picture or a mask, not like a person. */
    PRESENTATION_ATTACK_SUSPECTED,
    /** The face matches, but nothing proved in time that a living person shows it. */
    PRESENTATION_UNDETERMINED,
    /** The traveller did not leave the lane. */
    LOITERING,
    /** Something was left in the lane, or the document on the reader. */
    LEFT_ITEM,
    /** The officer decided to refer. */
    OFFICER_REFERRED,
    /** An officer ordered the lane to hold the traveller. */
    OFFICER_HOLD,
    /** The traveller asked for a person. */
    ASSISTANCE_REQUESTED,
    /** The lane is being emptied, or waits for two officers after that. */
    EVACUATION,
    /** The officer was asked and did not answer in time. */
    OFFICER_SILENT,
    /** The link to the door controller was lost. */
    DOOR_LINK_LOST,
    /** The link to the document reader was lost. */
    READER_LINK_LOST,
    /** The link to the camera was lost or its picture stood still. */
    CAMERA_LINK_LOST,
    /** The door controller reports fire, emergency stop, power failure or a fault of its own. */
    SAFETY,
    /** Something that every decision needs is away: journal, trust store, watchlist, or a part of the controller failed. */
    NOT_READY,
    /** The controller was restarted with a transaction open. */
    RESTARTED
}
