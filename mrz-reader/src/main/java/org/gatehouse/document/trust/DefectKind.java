// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** What can be known to be wrong with the documents of one document signer (BSI TR-03129-2 §7.3). */
public enum DefectKind {
    /** §7.3.1.1: the signer is revoked; {@link DefectParameters.Status} says how. */
    SIGNER_REVOKED("1.1"),
    /** §7.3.1.2: the signer's certificate cannot be decoded; {@link DefectParameters.Replacement} stands in for it. */
    SIGNER_REPLACED("1.2"),
    /** §7.3.1.3: keys of chip authentication may be known to others. */
    CHIP_AUTHENTICATION_KEYS_COMPROMISED("1.3"),
    /** §7.3.1.4: keys of active authentication may be known to others. */
    ACTIVE_AUTHENTICATION_KEYS_COMPROMISED("1.4"),
    /** §7.3.1.5: chips fail at protocols that {@link DefectParameters.Status} names. */
    AUTHENTICATION_PROTOCOL_FAILURE("1.5"),
    /** §7.3.1.6: the validity of CSCA (0), document signer (1) or both (2) is wrong, by {@link DefectParameters.Status}. */
    VALIDITY_PERIOD_INCORRECT("1.6"),
    /** §7.3.2.1: the data groups in {@link DefectParameters.Groups} are wrongly encoded. */
    DATA_GROUP_MALFORMED("2.1"),
    /** §7.3.2.2: EF.SOD may fail; {@link DefectParameters.Status} may say why. */
    SECURITY_OBJECT_MALFORMED("2.2"),
    /** §7.3.2.3: EF.COM and EF.SOD list other groups; {@link DefectParameters.Discrepancy} may say which. */
    COM_SOD_DISCREPANCY("2.3"),
    /** §7.3.2.4: EF.SOD names another signer than the right one in {@link DefectParameters.CorrectedSigner}. */
    WRONG_SIGNER_IDENTIFIER("2.4"),
    /** §7.3.2.5: the country in the signer's certificate is wrong; {@link DefectParameters.CorrectedCountry} is right. */
    ISSUING_COUNTRY_INCORRECT("2.5"),
    /** §7.3.3.1: EF.CardSecurity is malformed; {@link DefectParameters.CorrectedCardSecurity} stands in for it. */
    CARD_SECURITY_MALFORMED("4.1"),
    /** §7.3.3.2: EF.ChipSecurity is malformed. */
    CHIP_SECURITY_MALFORMED("4.2"),
    /** §7.3.3.3: the chip must lose its power between two authentications. */
    POWER_DOWN_REQUIRED("4.3"),
    /** §7.3.3.4: the signer's certificate is malformed and nothing replaces it; {@link DefectParameters.Status} says more. */
    SIGNER_MALFORMED("4.4"),
    /** §7.3.3: a general defect that nobody here knows: the electronic part should not be used. */
    UNKNOWN_DOCUMENT_DEFECT(""),
    /** A defect of another category that nobody here knows, or one of the eID application. */
    UNKNOWN("");

    private static final String LIST = "0.4.0.127.0.7.3.1.5";
    private static final ASN1ObjectIdentifier DOCUMENT_DEFECT = new ASN1ObjectIdentifier(LIST + ".4");

    private final String branch;

    DefectKind(String branch) {
        this.branch = branch;
    }

    /**
     * Whether it takes trust away. Such a defect is believed of every certificate that its entry may mean, for whoever carries a
     * certificate chooses how its unsigned parts look; what lets a document pass is believed of the very certificate alone.
     */
    boolean condemns() {
        return switch (this) {
            case SIGNER_REVOKED,
                    CHIP_AUTHENTICATION_KEYS_COMPROMISED,
                    ACTIVE_AUTHENTICATION_KEYS_COMPROMISED,
                    SIGNER_MALFORMED,
                    UNKNOWN_DOCUMENT_DEFECT -> true;
            default -> false;
        };
    }

    /** The object identifier of a defect list's content ({@code id-DefectList}). */
    static ASN1ObjectIdentifier contentType() {
        return new ASN1ObjectIdentifier(LIST);
    }

    static DefectKind of(ASN1ObjectIdentifier type) {
        return Arrays.stream(values())
                .filter(kind -> !kind.branch.isEmpty() && type.getId().equals(LIST + "." + kind.branch))
                .findFirst()
                .orElse(type.on(DOCUMENT_DEFECT) ? UNKNOWN_DOCUMENT_DEFECT : UNKNOWN);
    }
}
