// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/** A state's country signing CA (Doc 9303-12 §3.1): certifies itself and its signers, revokes them, lists its peers. */
public final class CountrySigningAuthority {
    private final IssuingState state;
    private final CertificateOrder order;
    private final SigningKey key;
    private final X509CertificateHolder certificate;
    private final Clock clock;
    private final SecureRandom random;

    private CountrySigningAuthority(
            IssuingState state,
            CertificateOrder order,
            SigningKey key,
            X509CertificateHolder certificate,
            Clock clock,
            SecureRandom random) {
        this.state = state;
        this.order = order;
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
        return establish(state, CertificateOrder.ofAuthority(state, clock.instant()), clock, random);
    }

    /**
     * Generates a key to order and certifies it. Established twice for one state under one name, that makes two
     * authorities that only their keys tell apart.
     *
     * @throws IssuanceException {@code KEY_GENERATION_FAILED} or {@code SIGNING_FAILED}
     */
    public static CountrySigningAuthority establish(
            IssuingState state, CertificateOrder order, Clock clock, SecureRandom random) throws IssuanceException {
        SigningKey key = order.key().generate(random);
        X509CertificateHolder certificate =
                new CertificateIssue(order, key.publicKeyInfo(), order.subject(), key).certify(random);
        return new CountrySigningAuthority(state, order, key, certificate, clock, random);
    }

    /** The authority that comes after this one, with a key, and perhaps a name, of its own. */
    public CountrySigningAuthority succeededBy(CertificateOrder successor) throws IssuanceException {
        return establish(state, successor, clock, random);
    }

    /**
     * A link certificate (Doc 9303-12 §7.1): the successor's key and name, signed by this one's key. If both have the same name,
     * it is issued to itself by name, and yet not signed by the key in it.
     */
    public X509CertificateHolder linkTo(CountrySigningAuthority successor) throws IssuanceException {
        return new CertificateIssue(successor.order, successor.key.publicKeyInfo(), subject(), key).certify(random);
    }

    /** The state that it signs for. */
    public IssuingState state() {
        return state;
    }

    /** The self-signed certificate. */
    public X509CertificateHolder certificate() {
        return certificate;
    }

    /** What a signer of documents under it usually looks like, to be changed and handed back. */
    public CertificateOrder documentSignerOrder() {
        return CertificateOrder.ofDocumentSigner(state, clock.instant());
    }

    /** A new document signer in the midst of its time. */
    public DocumentSigner appointDocumentSigner() throws IssuanceException {
        return appointDocumentSigner(documentSignerOrder());
    }

    /** A new document signer with another period; one that has ended makes documents whose signer has expired. */
    public DocumentSigner appointDocumentSigner(CertificatePeriod period) throws IssuanceException {
        return appointDocumentSigner(documentSignerOrder().valid(period));
    }

    /** A new document signer to order. */
    public DocumentSigner appointDocumentSigner(CertificateOrder signer) throws IssuanceException {
        SigningKey signerKey = signer.key().generate(random);
        return new DocumentSigner(state, signerKey, EncodedCertificate.of(certify(signer, signerKey)), clock, random);
    }

    /** The signer's own key certified once more, and the certificate spoilt on the way. */
    DocumentSigner certifyAnew(DocumentSigner signer, Edits<CertificateStage> edits) throws IssuanceException {
        X509CertificateHolder genuine = signer.encoded().genuine();
        byte[] toBeSigned = edits.apply(
                CertificateStage.TO_BE_SIGNED,
                SignedContent.der(genuine.toASN1Structure().getTBSCertificate()));
        SignatureScheme scheme = key.profile().scheme();
        byte[] finished = DataObject.of(
                0x30,
                toBeSigned,
                SignedContent.der(scheme.identifier()),
                SignedContent.der(new DERBitString(key.sign(scheme, toBeSigned, random))));
        return signer.certifiedBy(new EncodedCertificate(genuine, edits.apply(CertificateStage.FINISHED, finished)));
    }

    /** The revocation list of now (Doc 9303-12 §7.1.4), valid for ninety days, that revokes these signers or none. */
    public X509CRLHolder revocationList(DocumentSigner... revoked) throws IssuanceException {
        return revocationList(RevocationOrder.issued(clock.instant())
                .revoking(Arrays.stream(revoked)
                        .map(signer -> signer.encoded().genuine())
                        .toArray(X509CertificateHolder[]::new)));
    }

    /** A revocation list to order. */
    public X509CRLHolder revocationList(RevocationOrder list) throws IssuanceException {
        return new RevocationList(list, subject(), key).sign(random);
    }

    /**
     * A master list (Doc 9303-12 §8): CMS in DER, signed by a fresh master list signer of this state, whose certificate
     * and whose authority's certificate are included.
     *
     * @param listed the authorities' certificates that this state vouches for
     */
    public byte[] masterList(Collection<X509CertificateHolder> listed) throws IssuanceException {
        return masterList(MasterListOrder.of(listed));
    }

    /** A master list to order. */
    public byte[] masterList(MasterListOrder list) throws IssuanceException {
        byte[][] entries =
                list.entries().stream().sorted(Arrays::compareUnsigned).toArray(byte[][]::new);
        byte[] content = DataObject.of(0x30, SignedContent.der(new ASN1Integer(0)), DataObject.of(0x31, entries));
        CertificateOrder signer =
                list.signer().orElseGet(() -> CertificateOrder.ofMasterListSigner(state, clock.instant()));
        return signedList(
                ICAOObjectIdentifiers.id_icao_cscaMasterList, content, signer, list.authorityEnclosed(), list.edits());
    }

    /** A defect list (TR-03129-2 §7.1): CMS in DER, signed by a fresh defect list signer of this state. */
    public byte[] defectList(DefectListOrder list) throws IssuanceException {
        CertificateOrder signer =
                list.signer().orElseGet(() -> CertificateOrder.ofDefectListSigner(state, clock.instant()));
        return signedList(KnownDefect.DEFECT_LIST, list.content(), signer, true, list.edits());
    }

    private byte[] signedList(
            ASN1ObjectIdentifier type,
            byte[] content,
            CertificateOrder signer,
            boolean authorityEnclosed,
            Edits<CmsStage> edits)
            throws IssuanceException {
        SigningKey listKey = signer.key().generate(random);
        EncodedCertificate own = EncodedCertificate.of(certify(signer, listKey));
        List<EncodedCertificate> enclosed =
                authorityEnclosed ? List.of(own, EncodedCertificate.of(certificate)) : List.of(own);
        EnvelopeOrder envelope = EnvelopeOrder.standard().identifiedBy(SignerIdentifier.SUBJECT_KEY_IDENTIFIER);
        Instant now = clock.instant();
        return new SignedContent(type, content, now, envelope, edits).sign(listKey, enclosed, random);
    }

    private X509CertificateHolder certify(CertificateOrder subject, SigningKey subjectKey) throws IssuanceException {
        return new CertificateIssue(subject, subjectKey.publicKeyInfo(), subject(), key).certify(random);
    }

    private X500Name subject() {
        return certificate.getSubject();
    }
}
