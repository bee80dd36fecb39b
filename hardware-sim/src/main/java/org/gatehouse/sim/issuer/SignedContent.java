// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * CMS SignedData with one signer (RFC 5652), in DER throughout, with exactly the signed attributes contentType,
 * messageDigest and signingTime.
 *
 * @param type the content's object identifier
 * @param content the content octets
 * @param signingTime when it was signed, to the second
 */
record SignedContent(ASN1ObjectIdentifier type, byte[] content, Instant signingTime) {

    /** How the signer's certificate is named: Doc 9303-10 allows both for EF.SOD, Doc 9303-12 one for a master list. */
    enum SignerIdentifier {
        ISSUER_AND_SERIAL_NUMBER,
        SUBJECT_KEY_IDENTIFIER
    }

    /** Signs; the first certificate is the signer's, all are included. */
    byte[] sign(
            SigningKey key, List<X509CertificateHolder> certificates, SignerIdentifier identifier, SecureRandom random)
            throws IssuanceException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signerInfo(key, certificates.get(0), identifier, random));
            for (X509CertificateHolder certificate : certificates) {
                generator.addCertificate(certificate);
            }
            return generator
                    .generate(new CMSProcessableByteArray(type, content), true)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | IOException e) {
            throw new IssuanceException(IssuanceFault.SIGNING_FAILED, e);
        }
    }

    private SignerInfoGenerator signerInfo(
            SigningKey key, X509CertificateHolder certificate, SignerIdentifier identifier, SecureRandom random)
            throws IssuanceException, OperatorCreationException {
        SignerInfoGeneratorBuilder builder = new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                        .setProvider(SigningKey.PROVIDER)
                        .build())
                .setSignedAttributeGenerator(this::signedAttributes);
        if (identifier == SignerIdentifier.ISSUER_AND_SERIAL_NUMBER) {
            return builder.build(key.signer(random), certificate);
        }
        byte[] keyIdentifier =
                SubjectKeyIdentifier.fromExtensions(certificate.getExtensions()).getKeyIdentifier();
        return builder.build(key.signer(random), keyIdentifier);
    }

    private AttributeTable signedAttributes(Map<?, ?> parameters) {
        byte[] digest = (byte[]) Objects.requireNonNull(parameters.get(CMSAttributeTableGenerator.DIGEST));
        Hashtable<ASN1ObjectIdentifier, Attribute> attributes = new Hashtable<>();
        put(attributes, CMSAttributes.contentType, type);
        put(attributes, CMSAttributes.messageDigest, new DEROctetString(digest));
        put(attributes, CMSAttributes.signingTime, new Time(Date.from(signingTime)));
        return new AttributeTable(attributes);
    }

    private static void put(
            Hashtable<ASN1ObjectIdentifier, Attribute> attributes, ASN1ObjectIdentifier type, ASN1Encodable value) {
        attributes.put(type, new Attribute(type, new DERSet(value)));
    }

    @Override
    public String toString() {
        return "SignedContent[" + type + "]";
    }
}
