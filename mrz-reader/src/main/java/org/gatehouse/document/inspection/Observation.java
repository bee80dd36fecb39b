// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import org.gatehouse.document.trust.Finding;

/**
 * What performing one check came to, before anybody asks what it counts for.
 *
 * @param state how far it came
 * @param result the result; undetermined until it is known
 * @param detail why, without personal data
 */
record Observation(CheckState state, Result result, String detail) {

    static Observation successful(String detail) {
        return new Observation(CheckState.TERMINATED, Result.SUCCESSFUL, detail);
    }

    static Observation failed(String detail) {
        return new Observation(CheckState.TERMINATED, Result.FAILED, detail);
    }

    static Observation undetermined(String detail) {
        return new Observation(CheckState.TERMINATED, Result.UNDETERMINED, detail);
    }

    static Observation notSupported(String detail) {
        return new Observation(CheckState.TERMINATED, Result.NOT_SUPPORTED, detail);
    }

    static Observation aborted(String detail) {
        return new Observation(CheckState.ABORTED, Result.ABORTED, detail);
    }

    /** There was no occasion for it. */
    static Observation notBegun(String detail) {
        return new Observation(CheckState.INITIATED, Result.UNDETERMINED, detail);
    }

    static Observation of(Finding finding) {
        return switch (finding.outcome()) {
            case HOLDS -> successful(finding.detail());
            case BROKEN -> failed(finding.detail());
            case UNKNOWN -> undetermined(finding.detail());
        };
    }

    /** The same check with another result, because of a known defect; one that never ended stays as it is. */
    Observation corrected(Result other, String why) {
        return state == CheckState.TERMINATED ? new Observation(state, other, why) : this;
    }
}
