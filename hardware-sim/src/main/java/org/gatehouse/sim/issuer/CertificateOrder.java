// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * What a certificate is to look like, right or wrong. Its issuer's name and key identifier come from who signs it.
 *
 * @param profile what kind of certificate
 * @param country countryName of the subject, as it is: capitals or not, the state's or another's; empty for none
 * @param organisation organizationName of the subject
 * @param commonName commonName of the subject
 * @param mrzCode the state's code in the alternative names
 * @param key the key that is certified, and how it signs
 * @param period when it is valid
 * @param documentTypes what a document signer may sign, as document codes start: P, I, ...
 * @param keyUsage bits of the key usage extension, as Bouncy Castle's KeyUsage numbers them
 * @param omitted extensions that it has not got
 */
public record CertificateOrder(
        CertificateProfile profile,
        String country,
        String organisation,
        String commonName,
        String mrzCode,
        SignatureProfile key,
        CertificatePeriod period,
        List<String> documentTypes,
        int keyUsage,
        Set<CertificateExtension> omitted) {
    public CertificateOrder {
        documentTypes = List.copyOf(documentTypes);
        omitted = Set.copyOf(omitted);
    }

    private static CertificateOrder of(
            CertificateProfile profile, IssuingState state, SignatureProfile key, CertificatePeriod period) {
        return new CertificateOrder(
                profile,
                state.certificateCountry(),
                state.displayName(),
                profile.commonName(),
                state.code(),
                key,
                period,
                profile == CertificateProfile.DOCUMENT_SIGNER ? List.of("P", "I") : List.of(),
                profile.keyUsage(),
                Set.of());
    }

    /** A state's authority, one year old. */
    public static CertificateOrder ofAuthority(IssuingState state, Instant now) {
        return of(
                CertificateProfile.COUNTRY_SIGNING_AUTHORITY,
                state,
                state.authorityKey(),
                CertificatePeriod.ofAuthority(now));
    }

    /** A state's document signer in the midst of its time. */
    public static CertificateOrder ofDocumentSigner(IssuingState state, Instant now) {
        return of(
                CertificateProfile.DOCUMENT_SIGNER, state, state.signerKey(), CertificatePeriod.ofDocumentSigner(now));
    }

    /** A state's signer of master lists. */
    public static CertificateOrder ofMasterListSigner(IssuingState state, Instant now) {
        return of(
                CertificateProfile.MASTER_LIST_SIGNER,
                state,
                state.signerKey(),
                CertificatePeriod.ofDocumentSigner(now));
    }

    /** A state's signer of defect lists. */
    public static CertificateOrder ofDefectListSigner(IssuingState state, Instant now) {
        return of(
                CertificateProfile.DEFECT_LIST_SIGNER,
                state,
                state.signerKey(),
                CertificatePeriod.ofDocumentSigner(now));
    }

    /** The same for another country; empty for none. */
    public CertificateOrder inCountry(String other) {
        return new CertificateOrder(
                profile, other, organisation, commonName, mrzCode, key, period, documentTypes, keyUsage, omitted);
    }

    /** The same under another common name. */
    public CertificateOrder named(String other) {
        return new CertificateOrder(
                profile, country, organisation, other, mrzCode, key, period, documentTypes, keyUsage, omitted);
    }

    /** The same with another kind of key. */
    public CertificateOrder keyed(SignatureProfile other) {
        return new CertificateOrder(
                profile, country, organisation, commonName, mrzCode, other, period, documentTypes, keyUsage, omitted);
    }

    /** The same for another time. */
    public CertificateOrder valid(CertificatePeriod other) {
        return new CertificateOrder(
                profile, country, organisation, commonName, mrzCode, key, other, documentTypes, keyUsage, omitted);
    }

    /** The same for signing these types of documents. */
    public CertificateOrder forDocumentTypes(String... types) {
        return new CertificateOrder(
                profile, country, organisation, commonName, mrzCode, key, period, List.of(types), keyUsage, omitted);
    }

    /** The same with other bits of key usage. */
    public CertificateOrder forUsage(int bits) {
        return new CertificateOrder(
                profile, country, organisation, commonName, mrzCode, key, period, documentTypes, bits, omitted);
    }

    /** The same without these extensions. */
    public CertificateOrder without(CertificateExtension first, CertificateExtension... more) {
        Set<CertificateExtension> all = EnumSet.of(first, more);
        all.addAll(omitted);
        return new CertificateOrder(
                profile, country, organisation, commonName, mrzCode, key, period, documentTypes, keyUsage, all);
    }

    boolean has(CertificateExtension extension) {
        return !omitted.contains(extension);
    }

    X500Name subject() {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        if (!country.isEmpty()) {
            name.addRDN(BCStyle.C, new DERPrintableString(country));
        }
        return name.addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
