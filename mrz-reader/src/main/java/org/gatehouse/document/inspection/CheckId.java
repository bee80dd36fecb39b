// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one document as a tree, parents before children, by the section of BSI TR-03135-1 (v2.5) that defines them.
 * A check with children is made of their results by its {@link Rule}; one without is performed.
 */
public enum CheckId {
    /** The whole document. */
    DOCUMENT("5.4", null, Rule.OVERALL),

    /** Everything optical. */
    OPTICAL("5.5.4", DOCUMENT, Rule.OPTICAL),
    /** The document was placed correctly and captured whole; the page reader's own check. */
    DOCUMENT_DETECTION("5.5.2", OPTICAL),
    /** The model of the document is known; the page reader's own check. */
    DOCUMENT_MODEL("5.5.3", OPTICAL),
    /** The MRZ is as ICAO wants it. */
    MRZ_COMPLIANCE("5.5.4.1", OPTICAL, Rule.MRZ_COMPLIANCE),
    /** The MRZ of the page obeys its own check digits. */
    MRZ_CONSISTENCY("5.5.4.1.1", MRZ_COMPLIANCE),
    /** The MRZ can be read under infrared light; the page reader's own check. */
    MRZ_INFRARED("5.5.4.1.2", MRZ_COMPLIANCE),
    /** The MRZ is printed in OCR-B; the page reader's own check. */
    MRZ_TYPE_FACE("5.5.4.1.3", MRZ_COMPLIANCE),
    /** Spectrally selective verification; the page reader's own check. */
    SPECTRAL("5.5.4.2", OPTICAL),

    /** Everything electronic. */
    ELECTRONIC("5.6", DOCUMENT, Rule.OVERALL),
    /**
     * CSCA certificates are in use. Not how old the lists are: what an old revocation list leaves open shows in
     * {@link #DS_REVOCATION}, and the age of the rest is the matter of who keeps the trust store.
     */
    TRUST_LISTS("5.6.1.1", ELECTRONIC),
    /** The access protocols. */
    ACCESS("5.6.3", ELECTRONIC, Rule.ACCESS),
    /** Access was won by PACE or BAC. */
    CHIP_ACCESS("5.6.3.1", ACCESS, Rule.CHIP_ACCESS),
    /** Basic access control. */
    BAC("5.6.3.1.1", CHIP_ACCESS),
    /** Password authenticated connection establishment. */
    PACE("5.6.3.1.2", CHIP_ACCESS),
    /** Terminal authentication, which only fingerprints and irises need. */
    TERMINAL_AUTHENTICATION("5.6.3.2", ACCESS),

    /** Everything that the chip holds. */
    CHIP_CONTENT("5.6.4", ELECTRONIC, Rule.CONJUNCTION),
    /** The chip is no copy. */
    CHIP_AUTHENTICITY("5.6.4.1", CHIP_CONTENT, Rule.CHIP_AUTHENTICITY),
    /** Active authentication. */
    ACTIVE_AUTHENTICATION("5.6.4.1.1", CHIP_AUTHENTICITY),
    /** Chip authentication. */
    CHIP_AUTHENTICATION("5.6.4.1.2", CHIP_AUTHENTICITY),
    /** PACE with chip authentication mapping. */
    PACE_CAM("5.6.4.1.3", CHIP_AUTHENTICITY),
    /** The signed files. */
    SECURITY_OBJECTS("5.6.4.2.1", CHIP_CONTENT, Rule.CONJUNCTION),
    /** EF.SOD. */
    SECURITY_OBJECT("5.6.4.2.2-SOD", SECURITY_OBJECTS, Rule.CONJUNCTION),
    /** The hash in the signed attributes of EF.SOD is that of its content. */
    SECURITY_OBJECT_HASH("5.6.4.2.2-SOD-hash", SECURITY_OBJECT),
    /** The signature of EF.SOD. */
    SECURITY_OBJECT_SIGNATURE("5.6.4.2.2-SOD-signature", SECURITY_OBJECT),
    /** EF.CardSecurity. */
    CARD_SECURITY("5.6.4.2.2-CardSecurity", SECURITY_OBJECTS, Rule.CONJUNCTION),
    /** The hash in the signed attributes of EF.CardSecurity is that of its content. */
    CARD_SECURITY_HASH("5.6.4.2.2-CardSecurity-hash", CARD_SECURITY),
    /** The signature of EF.CardSecurity. */
    CARD_SECURITY_SIGNATURE("5.6.4.2.2-CardSecurity-signature", CARD_SECURITY),
    /** Who signed. */
    ISSUER_CERTIFICATES("5.6.4.3.1", CHIP_CONTENT, Rule.CONJUNCTION),
    /** Who signed EF.SOD. */
    SOD_ISSUER("5.6.4.3.2-SOD", ISSUER_CERTIFICATES, Rule.CONJUNCTION),
    /** The signature of the document signer certificate, made by a trusted CSCA. */
    DS_SIGNATURE("5.6.4.3.3", SOD_ISSUER),
    /** Both certificates are within their validity. */
    CERTIFICATE_VALIDITY("5.6.4.3.4", SOD_ISSUER, Rule.CONJUNCTION),
    /** The CSCA certificate is within its validity. */
    CSCA_VALIDITY("5.6.4.3.4-CSCA", CERTIFICATE_VALIDITY),
    /** The document signer certificate is within its validity. */
    DS_VALIDITY("5.6.4.3.4-DS", CERTIFICATE_VALIDITY),
    /** The document signer certificate is on no revocation list. */
    DS_REVOCATION("5.6.4.3.5", SOD_ISSUER),
    /** The issuing CSCA is in the trust store. */
    TRUST_STATUS("5.6.4.3.6", SOD_ISSUER),
    /** Who signed EF.CardSecurity. */
    CARD_SECURITY_ISSUER("5.6.4.3.2-CardSecurity", ISSUER_CERTIFICATES, Rule.CONJUNCTION),
    /** The signature of that signer's certificate. */
    CARD_SECURITY_DS_SIGNATURE("5.6.4.3.3-CardSecurity", CARD_SECURITY_ISSUER),
    /** That signer's certificate and its CSCA are within their validity. */
    CARD_SECURITY_VALIDITY("5.6.4.3.4-CardSecurity", CARD_SECURITY_ISSUER),
    /** That signer's certificate is on no revocation list. */
    CARD_SECURITY_REVOCATION("5.6.4.3.5-CardSecurity", CARD_SECURITY_ISSUER),
    /** That signer's CSCA is in the trust store. */
    CARD_SECURITY_TRUST("5.6.4.3.6-CardSecurity", CARD_SECURITY_ISSUER),
    /** The chip's files are those that were signed. */
    INTEGRITY("5.6.4.4", CHIP_CONTENT, Rule.CONJUNCTION),
    /** EF.COM and EF.SOD name the same data groups. */
    SOD_VS_COM("5.6.4.4.1", INTEGRITY),
    /** Every data group that was read hashes to what EF.SOD says. */
    DATA_GROUPS("5.6.4.4.2", INTEGRITY, Rule.CONJUNCTION),
    DG1_INTEGRITY("5.6.4.4.2-DG1", DATA_GROUPS),
    DG2_INTEGRITY("5.6.4.4.2-DG2", DATA_GROUPS),
    DG3_INTEGRITY("5.6.4.4.2-DG3", DATA_GROUPS),
    DG4_INTEGRITY("5.6.4.4.2-DG4", DATA_GROUPS),
    DG5_INTEGRITY("5.6.4.4.2-DG5", DATA_GROUPS),
    DG6_INTEGRITY("5.6.4.4.2-DG6", DATA_GROUPS),
    DG7_INTEGRITY("5.6.4.4.2-DG7", DATA_GROUPS),
    DG8_INTEGRITY("5.6.4.4.2-DG8", DATA_GROUPS),
    DG9_INTEGRITY("5.6.4.4.2-DG9", DATA_GROUPS),
    DG10_INTEGRITY("5.6.4.4.2-DG10", DATA_GROUPS),
    DG11_INTEGRITY("5.6.4.4.2-DG11", DATA_GROUPS),
    DG12_INTEGRITY("5.6.4.4.2-DG12", DATA_GROUPS),
    DG13_INTEGRITY("5.6.4.4.2-DG13", DATA_GROUPS),
    DG14_INTEGRITY("5.6.4.4.2-DG14", DATA_GROUPS),
    DG15_INTEGRITY("5.6.4.4.2-DG15", DATA_GROUPS),
    DG16_INTEGRITY("5.6.4.4.2-DG16", DATA_GROUPS),
    /**
     * EF.COM, DG1 and DG2 are written as Doc 9303-10 and ISO/IEC 19794-5 say. Not a check of the guideline, but what the profiles
     * DG1, DG2 and ISO19794-5 of TR-03105-5.1 ask for.
     */
    ENCODING("5.6.4.4-encoding", INTEGRITY),
    /** The country of the document signer is the issuing state of DG1. */
    ISSUING_STATE("5.6.4.5", CHIP_CONTENT),
    /**
     * What EF.CardAccess offered is what the signed DG14 or EF.CardSecurity says: nobody hid PACE (Doc 9303-11 §9.2). Not a
     * check of the guideline.
     */
    ACCESS_DOWNGRADE("5.6.4-downgrade", CHIP_CONTENT),

    /** Page against chip, and against the day. */
    COMBINED("5.7", DOCUMENT, Rule.COMBINED),
    /** The document has not expired. */
    DOCUMENT_EXPIRY("5.7.1", COMBINED),
    /** The MRZ of the page is that of DG1. */
    MRZ_VS_DG1("5.7.2", COMBINED),
    /** Both sides of a card agree. */
    BOTH_SIDES("5.7.3", COMBINED),
    /** Several documents of one traveller agree. */
    ACROSS_DOCUMENTS("5.7.4", COMBINED),
    /** The visible page agrees with the MRZ. */
    PERSONALISATION("5.7.5", COMBINED),
    /** DG2 agrees with the picture on the page. */
    PORTRAIT_VS_PAGE("5.7.6", COMBINED),
    /** The MRZ in a digital seal agrees with the printed one. */
    SEAL_MRZ("5.7.7", COMBINED),

    /** The digital seal. */
    SEAL("5.9.1", DOCUMENT, Rule.COMBINED),
    /** A digital seal is there where one is expected. */
    SEAL_PRESENCE("5.9.1.1.1", SEAL);

    private static final int GROUPS = 16;

    private final String section;
    private final @Nullable CheckId parent;
    private final @Nullable Rule rule;

    CheckId(String section, @Nullable CheckId parent) {
        this(section, parent, null);
    }

    CheckId(String section, @Nullable CheckId parent, @Nullable Rule rule) {
        this.section = section;
        this.parent = parent;
        this.rule = rule;
    }

    /** The section of BSI TR-03135-1, with a word where one section defines several checks. */
    public String section() {
        return section;
    }

    /** The check of whose result this one is a part; empty for {@link #DOCUMENT}. */
    public Optional<CheckId> parent() {
        return Optional.ofNullable(parent);
    }

    /** How its result is made of those of its children; empty when it is performed. */
    public Optional<Rule> rule() {
        return Optional.ofNullable(rule);
    }

    /** The checks that make up this one, in order. */
    public List<CheckId> children() {
        return Arrays.stream(values()).filter(c -> c.parent == this).toList();
    }

    /**
     * The integrity of one data group.
     *
     * @param group 1 to 16
     */
    public static CheckId integrityOf(int group) {
        if (group < 1 || group > GROUPS) {
            throw new IllegalArgumentException("data groups are 1 to " + GROUPS);
        }
        return values()[DG1_INTEGRITY.ordinal() + group - 1];
    }
}
