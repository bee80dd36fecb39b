// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** How a SignerInfo names the signer's certificate: Doc 9303-10 allows both for EF.SOD, Doc 9303-12 one for a master list. */
public enum SignerIdentifier {
    ISSUER_AND_SERIAL_NUMBER,
    SUBJECT_KEY_IDENTIFIER
}
