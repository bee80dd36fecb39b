// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
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
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.operator.RuntimeOperatorException;

/**
 * Issues one certificate to order, with the extensions of Doc 9303-12 §7.1, table 5, critical where it says so.
 *
 * @param order what it is to look like
 * @param subjectKey the key to certify
 * @param issuer the issuer's name; the subject's own when an authority certifies itself
 * @param issuerKey the issuer's key
 */
record CertificateIssue(
        CertificateOrder order, SubjectPublicKeyInfo subjectKey, X500Name issuer, SigningKey issuerKey) {
    /** id-electronicDefectListSigningKey (TR-03129-2 §7.2). */
    static final ASN1ObjectIdentifier DEFECT_LIST_SIGNING = new ASN1ObjectIdentifier("0.4.0.127.0.7.3.11.2.1.2");

    private static final int SERIAL_BYTES = 12;

    X509CertificateHolder certify(SecureRandom random) throws IssuanceException {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer,
                serialNumber(random),
                new Time(Date.from(order.period().notBefore())),
                new Time(Date.from(order.period().notAfter())),
                order.subject(),
                subjectKey);
        try {
            addCommonExtensions(builder);
            addOwnExtensions(builder);
            return builder.build(issuerKey.signer(random));
        } catch (IOException | RuntimeOperatorException e) {
            throw new IssuanceException(IssuanceFault.SIGNING_FAILED, e);
        }
    }

    private void addCommonExtensions(X509v3CertificateBuilder builder) throws IOException {
        BcX509ExtensionUtils identifiers = new BcX509ExtensionUtils();
        if (order.has(CertificateExtension.AUTHORITY_KEY_IDENTIFIER)) {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(issuerKey.publicKeyInfo()));
        }
        if (order.has(CertificateExtension.SUBJECT_KEY_IDENTIFIER)) {
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(subjectKey));
        }
        if (order.has(CertificateExtension.PRIVATE_KEY_USAGE_PERIOD)) {
            builder.addExtension(Extension.privateKeyUsagePeriod, false, keyUsagePeriod());
        }
        if (order.has(CertificateExtension.ALTERNATIVE_NAMES)) {
            builder.addExtension(Extension.issuerAlternativeName, false, alternativeName());
            builder.addExtension(Extension.subjectAlternativeName, false, alternativeName());
        }
        if (order.has(CertificateExtension.CRL_DISTRIBUTION_POINTS)) {
            builder.addExtension(Extension.cRLDistributionPoints, false, distributionPoint());
        }
    }

    private void addOwnExtensions(X509v3CertificateBuilder builder) throws IOException {
        boolean authority = order.profile() == CertificateProfile.COUNTRY_SIGNING_AUTHORITY;
        if (authority && order.has(CertificateExtension.BASIC_CONSTRAINTS)) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        }
        if (order.has(CertificateExtension.KEY_USAGE)) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(order.keyUsage()));
        }
        if (!order.documentTypes().isEmpty() && order.has(CertificateExtension.DOCUMENT_TYPES)) {
            builder.addExtension(ICAOObjectIdentifiers.id_icao_extensions.branch("2"), false, documentTypes());
        }
        if (authority && !issuer.equals(order.subject())) {
            // A link to an authority of another name (Doc 9303-12 §7.1.1.5).
            builder.addExtension(
                    ICAOObjectIdentifiers.id_icao_extensions_namechangekeyrollover, false, DERNull.INSTANCE);
        }
        if (order.has(CertificateExtension.EXTENDED_KEY_USAGE)) {
            switch (order.profile()) {
                case MASTER_LIST_SIGNER -> addPurpose(builder, ICAOObjectIdentifiers.id_icao_cscaMasterListSigningKey);
                case DEFECT_LIST_SIGNER -> addPurpose(builder, DEFECT_LIST_SIGNING);
                default -> {}
            }
        }
    }

    private static void addPurpose(X509v3CertificateBuilder builder, ASN1ObjectIdentifier purpose) throws IOException {
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.getInstance(purpose)));
    }

    private static BigInteger serialNumber(SecureRandom random) {
        byte[] magnitude = new byte[SERIAL_BYTES];
        random.nextBytes(magnitude);
        magnitude[0] |= 0x40; // never zero, never shorter
        return new BigInteger(1, magnitude);
    }

    private DERSequence keyUsagePeriod() {
        return new DERSequence(new ASN1Encodable[] {
            new DERTaggedObject(false, 0, generalizedTime(order.period().notBefore())),
            new DERTaggedObject(false, 1, generalizedTime(order.period().keyUsageEnd()))
        });
    }

    private static DERGeneralizedTime generalizedTime(Instant instant) {
        return new DERGeneralizedTime(Date.from(instant));
    }

    /** Doc 9303-12 §7.1.1.2: how to reach the issuer, and the state's code as the MRZ prints it. */
    private GeneralNames alternativeName() {
        X500Name mrzCode = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.L, new DERPrintableString(order.mrzCode()))
                .build();
        return new GeneralNames(
                new GeneralName[] {new GeneralName(GeneralName.rfc822Name, "csca@" + host()), new GeneralName(mrzCode)
                });
    }

    private CRLDistPoint distributionPoint() {
        GeneralName place = new GeneralName(GeneralName.uniformResourceIdentifier, "http://" + host() + "/csca.crl");
        return new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(new GeneralNames(place)), null, null)
        });
    }

    /** Under the top-level domain that RFC 2606 keeps for examples. */
    private String host() {
        return order.organisation().toLowerCase(Locale.ROOT) + ".example";
    }

    /** DocumentTypeListSyntax (Doc 9303-12 §7.1.1.6). */
    private DERSequence documentTypes() {
        ASN1EncodableVector types = new ASN1EncodableVector();
        order.documentTypes().forEach(type -> types.add(new DERPrintableString(type)));
        return new DERSequence(new ASN1Encodable[] {new ASN1Integer(0), new DERSet(types)});
    }
}
