// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The record format of the portrait in DG2 (Doc 9303-10 §4.7.2). */
public enum PortraitRecord {
    /** ISO/IEC 19794-5:2005, a binary record. */
    ISO_19794_5,
    /** ISO/IEC 39794-5:2019 in DER, under the application profile for eMRTDs. */
    ISO_39794_5
}
