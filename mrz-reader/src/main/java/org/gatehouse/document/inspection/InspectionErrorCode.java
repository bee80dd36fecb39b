// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/** Why an inspection as a whole was given up. A closed set; every name has a line in docs/failure-codes.md. */
public enum InspectionErrorCode {
    /** The chip was lost, and the one read afterwards holds another security object: nothing of either is used. */
    DOCUMENT_CHANGED,
    /** Something was thrown while the document was judged, which is a defect of Gatehouse: nothing was decided. */
    INTERNAL_FAULT
}
