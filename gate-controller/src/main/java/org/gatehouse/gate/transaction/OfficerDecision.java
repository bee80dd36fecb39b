// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.UUID;

/**
 * What an officer decided about one case.
 *
 * @param caseId the case that the officer was looking at
 * @param officer the login name of the officer
 * @param action what the officer wants
 * @param note why, in the officer's words: at least five characters
 */
public record OfficerDecision(UUID caseId, String officer, Action action, String note) {

    /** What an officer may want. */
    public enum Action {
        /** The traveller is who the document says: go on to the exit. */
        ACCEPT,
        /** Take the traveller to a staffed desk. */
        REFER
    }
}
