// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.policy;

import org.gatehouse.gate.lane.ReasonCode;

/** What no lane can see alone, because it happened at another one or a while ago. The gravest first. */
public enum CrossLaneRule {
    /** The document lies at another lane at this moment. */
    DOCUMENT_IN_USE(ReasonCode.DOCUMENT_IN_USE),
    /** The document was refused on suspicion, and is tried again here or elsewhere. */
    DOCUMENT_REFUSED_BEFORE(ReasonCode.DOCUMENT_REFUSED_BEFORE),
    /** The same person comes with another document than before. */
    SECOND_DOCUMENT(ReasonCode.SECOND_DOCUMENT),
    /** Somebody crossed with the document: it may have been passed back. */
    DOCUMENT_USED_AGAIN(ReasonCode.DOCUMENT_USED_AGAIN);

    private final ReasonCode reason;

    CrossLaneRule(ReasonCode reason) {
        this.reason = reason;
    }

    /** For what an officer is called where the rule refers. */
    public ReasonCode reason() {
        return reason;
    }
}
