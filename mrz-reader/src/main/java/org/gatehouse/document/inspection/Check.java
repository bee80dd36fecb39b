// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/**
 * One check and how it ended.
 *
 * @param id which
 * @param state how far it came
 * @param result how it ended, known defects of the document taken into account
 * @param measured how it ended before they were; the same where there was none
 * @param obligation whether it counts
 * @param counted whether it had a part in the result above it
 * @param detail why, in words; never personal data, empty when there is nothing to say
 */
public record Check(
        CheckId id,
        CheckState state,
        Result result,
        Result measured,
        Obligation obligation,
        boolean counted,
        String detail) {

    /** Whether the overall result needs it: it is mandatory and the document gave occasion for it. */
    public boolean mandatory() {
        return counted && obligation == Obligation.MANDATORY;
    }
}
