// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/** The checks of one document, by the section of BSI TR-03135-1 (v2.5) that defines them. */
public enum CheckId {
    /** The MRZ of the page obeys its own check digits and form. */
    MRZ_CONSISTENCY("5.5.4.1.1"),
    /** Access was won by PACE or BAC. */
    CHIP_ACCESS("5.6.3.1"),
    /** What EF.CardAccess offered is what the signed DG14 says: nobody hid PACE. */
    ACCESS_DOWNGRADE("5.6.3.1.2"),
    /** Active authentication, chip authentication or PACE-CAM. */
    CHIP_AUTHENTICITY("5.6.4.1"),
    /** The hash in the signed attributes of EF.SOD is that of its content. */
    SECURITY_OBJECT_HASH("5.6.4.2.2-hash"),
    /** The signature of EF.SOD. */
    SECURITY_OBJECT_SIGNATURE("5.6.4.2.2-signature"),
    /** The signature of the document signer certificate, made by a trusted CSCA. */
    DS_SIGNATURE("5.6.4.3.3"),
    /** The CSCA certificate is within its validity. */
    CSCA_VALIDITY("5.6.4.3.4-CSCA"),
    /** The document signer certificate is within its validity. */
    DS_VALIDITY("5.6.4.3.4-DS"),
    /** The document signer certificate is on no revocation list. */
    DS_REVOCATION("5.6.4.3.5"),
    /** The issuing CSCA is in the trust store. */
    TRUST_STATUS("5.6.4.3.6"),
    /** EF.COM and EF.SOD name the same data groups. */
    SOD_VS_COM("5.6.4.4.1"),
    /** DG1 hashes to what EF.SOD says. */
    DG1_INTEGRITY("5.6.4.4.2-DG1"),
    /** DG2 hashes to what EF.SOD says. */
    DG2_INTEGRITY("5.6.4.4.2-DG2"),
    /** DG14 hashes to what EF.SOD says. */
    DG14_INTEGRITY("5.6.4.4.2-DG14"),
    /** The country of the document signer is the issuing state of DG1. */
    ISSUING_STATE("5.6.4.5"),
    /** The document has not expired. */
    DOCUMENT_EXPIRY("5.7.1"),
    /** The MRZ of the page is that of DG1. */
    MRZ_VS_DG1("5.7.2");

    private final String section;

    CheckId(String section) {
        this.section = section;
    }

    /** The section of BSI TR-03135-1, with a word where one section defines several checks. */
    public String section() {
        return section;
    }
}
