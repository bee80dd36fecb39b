// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/** The steps of an inspection, in their order (BSI TR-03135-1 §5.6.2): shown as progress and timed. */
public enum InspectionStep {
    CONNECT,
    ACCESS,
    READ_CARD_SECURITY,
    READ_SOD,
    READ_DG14,
    CHIP_AUTHENTICATION,
    READ_DG15,
    ACTIVE_AUTHENTICATION,
    READ_COM,
    READ_DG1,
    READ_DG11,
    READ_DG12,
    READ_DG2,
    PASSIVE_AUTHENTICATION,
    COMPARISON
}
