// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import org.bouncycastle.asn1.x509.KeyUsage;

/** The certificate profiles of Doc 9303-12 §7.1, table 5, and of TR-03129-2 §7.2. */
public enum CertificateProfile {
    COUNTRY_SIGNING_AUTHORITY("Country Signing CA", KeyUsage.keyCertSign | KeyUsage.cRLSign),
    DOCUMENT_SIGNER("Document Signer", KeyUsage.digitalSignature),
    MASTER_LIST_SIGNER("Master List Signer", KeyUsage.digitalSignature),
    DEFECT_LIST_SIGNER("Defect List Signer", KeyUsage.digitalSignature);

    private final String commonName;
    private final int keyUsage;

    CertificateProfile(String commonName, int keyUsage) {
        this.commonName = commonName;
        this.keyUsage = keyUsage;
    }

    String commonName() {
        return commonName;
    }

    int keyUsage() {
        return keyUsage;
    }
}
