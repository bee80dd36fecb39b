// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.operator.RuntimeOperatorException;

/** The certificate profiles of Doc 9303-12 §7.1, table 5: what each kind of certificate carries, and how critical. */
enum CertificateProfile {
    COUNTRY_SIGNING_AUTHORITY("Country Signing CA"),
    DOCUMENT_SIGNER("Document Signer"),
    MASTER_LIST_SIGNER("Master List Signer");

    private static final int SERIAL_BYTES = 12;

    private final String commonName;

    CertificateProfile(String commonName) {
        this.commonName = commonName;
    }

    X500Name subject(IssuingState state) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, new DERPrintableString(state.certificateCountry()))
                .addRDN(BCStyle.O, state.displayName())
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    /**
     * A certificate of this profile.
     *
     * @param subjectKey the key to certify
     * @param issuerKey the authority's key; the subject's own when the authority certifies itself
     */
    X509CertificateHolder certify(
            IssuingState state,
            SigningKey subjectKey,
            SigningKey issuerKey,
            CertificatePeriod period,
            SecureRandom random)
            throws IssuanceException {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                COUNTRY_SIGNING_AUTHORITY.subject(state),
                serialNumber(random),
                new Time(Date.from(period.notBefore())),
                new Time(Date.from(period.notAfter())),
                subject(state),
                subjectKey.publicKeyInfo());
        BcX509ExtensionUtils identifiers = new BcX509ExtensionUtils();
        try {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(issuerKey.publicKeyInfo()));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    identifiers.createSubjectKeyIdentifier(subjectKey.publicKeyInfo()));
            builder.addExtension(Extension.privateKeyUsagePeriod, false, keyUsagePeriod(period));
            builder.addExtension(Extension.issuerAlternativeName, false, alternativeName(state));
            builder.addExtension(Extension.subjectAlternativeName, false, alternativeName(state));
            builder.addExtension(Extension.cRLDistributionPoints, false, distributionPoint(state));
            addOwnExtensions(builder);
        } catch (IOException e) {
            throw new IssuanceException(IssuanceFault.SIGNING_FAILED, e);
        }
        try {
            return builder.build(issuerKey.signer(random));
        } catch (RuntimeOperatorException e) {
            throw new IssuanceException(IssuanceFault.SIGNING_FAILED, e);
        }
    }

    private void addOwnExtensions(X509v3CertificateBuilder builder) throws IOException {
        switch (this) {
            case COUNTRY_SIGNING_AUTHORITY -> {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            }
            case DOCUMENT_SIGNER -> {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                builder.addExtension(ICAOObjectIdentifiers.id_icao_extensions.branch("2"), false, documentTypes());
            }
            case MASTER_LIST_SIGNER -> {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                builder.addExtension(
                        Extension.extendedKeyUsage,
                        true,
                        new ExtendedKeyUsage(
                                KeyPurposeId.getInstance(ICAOObjectIdentifiers.id_icao_cscaMasterListSigningKey)));
            }
        }
    }

    static BigInteger serialNumber(SecureRandom random) {
        byte[] magnitude = new byte[SERIAL_BYTES];
        random.nextBytes(magnitude);
        magnitude[0] |= 0x40; // never zero, never shorter
        return new BigInteger(1, magnitude);
    }

    private static DERSequence keyUsagePeriod(CertificatePeriod period) {
        ASN1EncodableVector bounds = new ASN1EncodableVector();
        bounds.add(new DERTaggedObject(false, 0, generalizedTime(period.notBefore())));
        bounds.add(new DERTaggedObject(false, 1, generalizedTime(period.keyUsageEnd())));
        return new DERSequence(bounds);
    }

    private static DERGeneralizedTime generalizedTime(Instant instant) {
        return new DERGeneralizedTime(Date.from(instant));
    }

    /** Doc 9303-12 §7.1.1.2: how to reach the issuer, and the state's code as the MRZ prints it. */
    private static GeneralNames alternativeName(IssuingState state) {
        X500Name mrzCode = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.L, new DERPrintableString(state.code()))
                .build();
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.rfc822Name, "csca@" + host(state)), new GeneralName(mrzCode)
        });
    }

    private static CRLDistPoint distributionPoint(IssuingState state) {
        GeneralName place =
                new GeneralName(GeneralName.uniformResourceIdentifier, "http://" + host(state) + "/csca.crl");
        return new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(new GeneralNames(place)), null, null)
        });
    }

    /** Under the top-level domain that RFC 2606 keeps for examples. */
    private static String host(IssuingState state) {
        return state.name().toLowerCase(Locale.ROOT) + ".example";
    }

    /** DocumentTypeListSyntax (Doc 9303-12 §7.1.1.6): the signer signs passports and identity cards. */
    private static DERSequence documentTypes() {
        ASN1EncodableVector types = new ASN1EncodableVector();
        types.add(new DERPrintableString("P"));
        types.add(new DERPrintableString("I"));
        ASN1EncodableVector list = new ASN1EncodableVector();
        list.add(new ASN1Integer(0));
        list.add(new DERSet(types));
        return new DERSequence(list);
    }
}
