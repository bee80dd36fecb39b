// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/** The steps of an inspection, in their order: shown as progress and timed. */
public enum InspectionStep {
    CONNECT,
    ACCESS,
    READ_COM,
    READ_SOD,
    READ_DG14,
    READ_DG1,
    READ_DG2,
    PASSIVE_AUTHENTICATION,
    COMPARISON
}
