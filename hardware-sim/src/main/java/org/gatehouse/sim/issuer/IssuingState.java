// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/**
 * An invented state that issues documents.
 *
 * <p>A verifier must know which certificate country belongs to which MRZ code; for these three it is the first two
 * letters. None is a country: {@code UTO} is the specimen code of Doc 9303-3 §5, and {@code UT}, which ISO 3166-1 has
 * not assigned, is what specimens pair with it. {@code QZA}/{@code QZ} and {@code ZZA}/{@code ZZ} lie in the ranges
 * that ISO 3166-1 leaves to users for ever (QMA-QZZ and QM-QZ, ZZA-ZZZ and ZZ) and that Doc 9303-3 gives no meaning.
 */
public enum IssuingState {
    /** Signs with ECDSA over brainpool curves; its chips do PACE on brainpoolP256r1. */
    UTOPIA(
            "UTO",
            "UT",
            "Utopia",
            SignatureProfile.ecdsa("brainpoolP384r1", HashAlgorithm.SHA_384),
            SignatureProfile.ecdsa("brainpoolP256r1", HashAlgorithm.SHA_256),
            13),
    /** Signs with RSA-PSS; its chips do PACE on NIST P-256. */
    QUAZIA(
            "QZA",
            "QZ",
            "Quazia",
            SignatureProfile.pss(3072, HashAlgorithm.SHA_256),
            SignatureProfile.pss(2048, HashAlgorithm.SHA_256),
            12),
    /** Signs with ECDSA over NIST curves. Meant to stay out of every trust store: the issuer nobody knows. */
    ZEPHYRIA(
            "ZZA",
            "ZZ",
            "Zephyria",
            SignatureProfile.ecdsa("secp384r1", HashAlgorithm.SHA_384),
            SignatureProfile.ecdsa("secp256r1", HashAlgorithm.SHA_256),
            12);

    private final String code;
    private final String certificateCountry;
    private final String displayName;
    private final SignatureProfile authorityKey;
    private final SignatureProfile signerKey;
    private final int paceParameterId;

    IssuingState(
            String code,
            String certificateCountry,
            String displayName,
            SignatureProfile authorityKey,
            SignatureProfile signerKey,
            int paceParameterId) {
        this.code = code;
        this.certificateCountry = certificateCountry;
        this.displayName = displayName;
        this.authorityKey = authorityKey;
        this.signerKey = signerKey;
        this.paceParameterId = paceParameterId;
    }

    /** Issuing state and nationality as the MRZ prints them. */
    public String code() {
        return code;
    }

    /** The countryName of the state's certificates. */
    public String certificateCountry() {
        return certificateCountry;
    }

    /** The state's name. */
    public String displayName() {
        return displayName;
    }

    /** Identifier of the standardized domain parameters for PACE (Doc 9303-11 §9.5.1): 12 or 13. */
    public int paceParameterId() {
        return paceParameterId;
    }

    /** What its chips do unless an order says otherwise: PACE and chip authentication on its curve, with AES-128. */
    public ChipSecurityOrder chipSecurity() {
        return ChipSecurityOrder.standard(StandardizedGroup.of(paceParameterId).orElseThrow());
    }

    SignatureProfile authorityKey() {
        return authorityKey;
    }

    SignatureProfile signerKey() {
        return signerKey;
    }
}
