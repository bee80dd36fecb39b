// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.icao.CscaMasterList;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A country's authority that can also do what an honest one does not: the lists and certificates of import tests. */
final class TestAuthority {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final ASN1ObjectIdentifier DEFECT_LIST_SIGNING = new ASN1ObjectIdentifier("0.4.0.127.0.7.3.11.2.1.2");
    static final Duration YEAR = Duration.ofDays(365);

    private static final SecureRandom RANDOM = new SecureRandom();

    final KeyPair key = generate();
    final X500Name name;
    final X509CertificateHolder certificate;

    TestAuthority(String country) throws Exception {
        this.name = new X500Name("C=" + country + ",O=Test,CN=CSCA");
        this.certificate = certify(name, key, name, key, true, Optional.empty());
    }

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Crypto.PROVIDER);
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** This authority's new key, certified by the old one. */
    X509CertificateHolder link(TestAuthority next) throws Exception {
        return certify(name, key, next.name, next.key, true, Optional.empty());
    }

    X509CertificateHolder documentSigner() throws Exception {
        return documentSigner(generate());
    }

    X509CertificateHolder documentSigner(KeyPair own) throws Exception {
        return certify(name, key, new X500Name(name.toString().replace("CSCA", "DS")), own, false, Optional.empty());
    }

    /** What a document signer must not do: certify another. */
    static X509CertificateHolder certifiedBy(
            X509CertificateHolder issuer, KeyPair issuerKey, KeyPair own, ASN1ObjectIdentifier purpose)
            throws Exception {
        return certify(issuer.getSubject(), issuerKey, new X500Name("C=UT,CN=LS"), own, false, Optional.of(purpose));
    }

    X509CertificateHolder listSigner(KeyPair own, Optional<ASN1ObjectIdentifier> purpose) throws Exception {
        return certify(name, key, new X500Name(name.toString().replace("CSCA", "LS")), own, false, purpose);
    }

    private static X509CertificateHolder certify(
            X500Name issuer,
            KeyPair issuerKey,
            X500Name subject,
            KeyPair subjectKey,
            boolean authority,
            Optional<ASN1ObjectIdentifier> purpose)
            throws Exception {
        SubjectPublicKeyInfo info =
                SubjectPublicKeyInfo.getInstance(subjectKey.getPublic().getEncoded());
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer,
                new BigInteger(64, RANDOM).add(BigInteger.ONE),
                Date.from(NOW.minus(YEAR)),
                Date.from(NOW.plus(YEAR.multipliedBy(10))),
                subject,
                info);
        BcX509ExtensionUtils extensions = new BcX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(info));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                extensions.createAuthorityKeyIdentifier(
                        SubjectPublicKeyInfo.getInstance(issuerKey.getPublic().getEncoded())));
        if (authority) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        }
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
        if (purpose.isPresent()) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.getInstance(purpose.get())));
        }
        return builder.build(signer(issuerKey));
    }

    private static ContentSigner signer(KeyPair key) throws Exception {
        return new JcaContentSignerBuilder("SHA256withECDSA")
                .setProvider(Crypto.PROVIDER)
                .build(key.getPrivate());
    }

    X509CRLHolder revocationList(Instant thisUpdate, X509CertificateHolder... revoked) throws Exception {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(thisUpdate));
        builder.setNextUpdate(Date.from(thisUpdate.plus(Duration.ofDays(90))));
        for (X509CertificateHolder certificate : revoked) {
            builder.addCRLEntry(certificate.getSerialNumber(), Date.from(thisUpdate), 0);
        }
        return builder.build(signer(key));
    }

    byte[] masterList(Instant signedAt, X509CertificateHolder... listed) throws Exception {
        Certificate[] certificates = List.of(listed).stream()
                .map(X509CertificateHolder::toASN1Structure)
                .toArray(Certificate[]::new);
        return signed(
                ICAOObjectIdentifiers.id_icao_cscaMasterList,
                new CscaMasterList(certificates).getEncoded("DER"),
                Optional.of(ICAOObjectIdentifiers.id_icao_cscaMasterListSigningKey),
                signedAt);
    }

    byte[] defectList(Instant signedAt, byte[] content) throws Exception {
        return signed(DefectKind.contentType(), content, Optional.of(DEFECT_LIST_SIGNING), signedAt);
    }

    /** CMS by a fresh list signer with that purpose; its certificate and this authority's are inside. */
    byte[] signed(ASN1ObjectIdentifier type, byte[] content, Optional<ASN1ObjectIdentifier> purpose, Instant signedAt)
            throws Exception {
        KeyPair own = generate();
        X509CertificateHolder signer = listSigner(own, purpose);
        return signed(type, content, own, signer, List.of(signer, certificate), signedAt);
    }

    static byte[] signed(
            ASN1ObjectIdentifier type,
            byte[] content,
            KeyPair key,
            X509CertificateHolder signer,
            Collection<X509CertificateHolder> inside,
            Instant signedAt)
            throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                        .setProvider(Crypto.PROVIDER)
                        .build())
                .setSignedAttributeGenerator(parameters -> {
                    Hashtable<ASN1ObjectIdentifier, Attribute> attributes = new Hashtable<>();
                    put(attributes, new Attribute(CMSAttributes.contentType, new DERSet(type)));
                    put(attributes, new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString((byte[])
                            parameters.get(CMSAttributeTableGenerator.DIGEST)))));
                    put(
                            attributes,
                            new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(signedAt)))));
                    return new AttributeTable(attributes);
                })
                .build(signer(key), signer));
        for (X509CertificateHolder one : inside) {
            generator.addCertificate(one);
        }
        return generator
                .generate(new CMSProcessableByteArray(type, content), true)
                .getEncoded("DER");
    }

    private static void put(Hashtable<ASN1ObjectIdentifier, Attribute> attributes, Attribute attribute) {
        attributes.put(attribute.getAttrType(), attribute);
    }
}
