// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.icao.CscaMasterList;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;

/** A state's country signing CA (Doc 9303-12 §3.1): certifies itself and its signers, revokes them, lists its peers. */
public final class CountrySigningAuthority {
    /** Doc 9303-12 §4.4: a list is issued at least every ninety days. */
    private static final Duration LIST_PERIOD = Duration.ofDays(90);

    private final IssuingState state;
    private final SigningKey key;
    private final X509CertificateHolder certificate;
    private final Clock clock;
    private final SecureRandom random;

    private CountrySigningAuthority(
            IssuingState state, SigningKey key, X509CertificateHolder certificate, Clock clock, SecureRandom random) {
        this.state = state;
        this.key = key;
        this.certificate = certificate;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Generates the state's key and certifies it.
     *
     * @param clock now, for this and for everything signed later
     * @param random source of keys, serial numbers and signatures
     * @throws IssuanceException {@code KEY_GENERATION_FAILED} or {@code SIGNING_FAILED}
     */
    public static CountrySigningAuthority establish(IssuingState state, Clock clock, SecureRandom random)
            throws IssuanceException {
        SigningKey key = state.authorityKey().generate(random);
        CertificatePeriod period = CertificatePeriod.ofAuthority(clock.instant());
        X509CertificateHolder certificate =
                CertificateProfile.COUNTRY_SIGNING_AUTHORITY.certify(state, key, key, period, random);
        return new CountrySigningAuthority(state, key, certificate, clock, random);
    }

    /** The state that it signs for. */
    public IssuingState state() {
        return state;
    }

    /** The self-signed certificate. */
    public X509CertificateHolder certificate() {
        return certificate;
    }

    /** A new document signer in the midst of its time. */
    public DocumentSigner appointDocumentSigner() throws IssuanceException {
        return appointDocumentSigner(CertificatePeriod.ofDocumentSigner(clock.instant()));
    }

    /** A new document signer with another period; one that has ended makes documents whose signer has expired. */
    public DocumentSigner appointDocumentSigner(CertificatePeriod period) throws IssuanceException {
        SigningKey signerKey = state.signerKey().generate(random);
        X509CertificateHolder signer =
                CertificateProfile.DOCUMENT_SIGNER.certify(state, signerKey, key, period, random);
        return new DocumentSigner(state, signerKey, EncodedCertificate.of(signer), clock, random);
    }

    /** The signer's own key certified once more, and the certificate spoilt on the way. */
    DocumentSigner certifyAnew(DocumentSigner signer, Edits<CertificateStage> edits) throws IssuanceException {
        X509CertificateHolder genuine = signer.encoded().genuine();
        byte[] toBeSigned = edits.apply(
                CertificateStage.TO_BE_SIGNED,
                SignedContent.der(genuine.toASN1Structure().getTBSCertificate()));
        SignatureScheme scheme = key.profile().scheme();
        byte[] certificateBytes = DataObject.of(
                0x30,
                toBeSigned,
                SignedContent.der(scheme.identifier()),
                SignedContent.der(new DERBitString(key.sign(scheme, toBeSigned, random))));
        return signer.certifiedBy(
                new EncodedCertificate(genuine, edits.apply(CertificateStage.FINISHED, certificateBytes)));
    }

    /**
     * The revocation list of now (Doc 9303-12 §7.1.4), valid for ninety days; its number is the time in seconds.
     *
     * @param revoked the signers that it revokes, may be none
     */
    public X509CRLHolder revocationList(DocumentSigner... revoked) throws IssuanceException {
        Instant now = clock.instant();
        X509v2CRLBuilder builder = new X509v2CRLBuilder(certificate.getSubject(), new Time(Date.from(now)));
        builder.setNextUpdate(new Time(Date.from(now.plus(LIST_PERIOD))));
        for (DocumentSigner signer : revoked) {
            // Doc 9303-12 gives no entry a reason: zero leaves the extension out.
            builder.addCRLEntry(signer.certificate().getSerialNumber(), Date.from(now), 0);
        }
        try {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new BcX509ExtensionUtils().createAuthorityKeyIdentifier(key.publicKeyInfo()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
        } catch (IOException e) {
            throw new IssuanceException(IssuanceFault.SIGNING_FAILED, e);
        }
        return builder.build(key.signer(random));
    }

    /**
     * A master list (Doc 9303-12 §8): CMS in DER, signed by a fresh master list signer of this state, whose certificate
     * and whose authority's certificate are included.
     *
     * @param listed the authorities' certificates that this state vouches for
     */
    public byte[] masterList(Collection<X509CertificateHolder> listed) throws IssuanceException {
        SigningKey listKey = state.signerKey().generate(random);
        Instant now = clock.instant();
        X509CertificateHolder listSigner = CertificateProfile.MASTER_LIST_SIGNER.certify(
                state, listKey, key, CertificatePeriod.ofDocumentSigner(now), random);
        Certificate[] certificates =
                listed.stream().map(X509CertificateHolder::toASN1Structure).toArray(Certificate[]::new);
        try {
            byte[] content = new CscaMasterList(certificates).getEncoded(ASN1Encoding.DER);
            return new SignedContent(
                            ICAOObjectIdentifiers.id_icao_cscaMasterList,
                            content,
                            now,
                            EnvelopeOrder.standard().identifiedBy(SignerIdentifier.SUBJECT_KEY_IDENTIFIER),
                            Edits.none())
                    .sign(
                            listKey,
                            List.of(EncodedCertificate.of(listSigner), EncodedCertificate.of(certificate)),
                            random);
        } catch (IOException e) {
            throw new IssuanceException(IssuanceFault.SIGNING_FAILED, e);
        }
    }
}
