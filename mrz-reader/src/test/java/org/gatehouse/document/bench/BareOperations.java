// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.gatehouse.document.authenticity.ChipAuthenticationOffer;
import org.gatehouse.document.lds.Dg15;
import org.gatehouse.document.lds.EfSod;
import org.gatehouse.document.lds.SecurityInfos;

/**
 * The cryptographic operations that no verification can leave out, on the same keys and data, by Bouncy Castle's lightweight
 * interface: signatures, algorithms and certificates are decoded beforehand, and nothing is searched or reported. A public point that
 * is the document's own is decoded in each run, some microseconds, since Bouncy Castle would speed up one that it has seen before.
 */
final class BareOperations {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BareSignature object;
    private final BareSignature certificate;
    private final byte[] content;
    private final List<byte[]> groups;

    private BareOperations(BareSignature object, BareSignature certificate, byte[] content, List<byte[]> groups) {
        this.object = object;
        this.certificate = certificate;
        this.content = content;
        this.groups = groups;
    }

    /** Passive authentication: the object's signature, its signer's certificate, the hashes of content and data groups. */
    static BareOperations passive(byte[] sod, X509CertificateHolder csca, List<byte[]> groups) throws Exception {
        CMSSignedData cms = new CMSSignedData(EfSod.signedData(sod));
        SignerInformation signer = cms.getSignerInfos().iterator().next();
        X509CertificateHolder documentSigner = (X509CertificateHolder)
                cms.getCertificates().getMatches(null).iterator().next();
        return new BareOperations(
                BareSignature.of(
                        documentSigner.getSubjectPublicKeyInfo(),
                        false,
                        signer.toASN1Structure().getDigestEncryptionAlgorithm(),
                        signer.getEncodedSignedAttributes(),
                        signer.getSignature()),
                BareSignature.of(
                        csca.getSubjectPublicKeyInfo(),
                        true,
                        documentSigner.getSignatureAlgorithm(),
                        documentSigner.toASN1Structure().getTBSCertificate().getEncoded(),
                        documentSigner.getSignature()),
                (byte[]) cms.getSignedContent().getContent(),
                groups);
    }

    void runPassive() {
        object.verify();
        certificate.verify();
        sha256(content);
        groups.forEach(BareOperations::sha256);
    }

    private static byte[] sha256(byte[]... parts) {
        SHA256Digest digest = new SHA256Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** Chip authentication: a fresh key pair on the chip's curve, and the agreement. */
    static Runnable chipAuthentication(byte[] dg14) throws Exception {
        byte[] info =
                ChipAuthenticationOffer.of(SecurityInfos.ofDg14(dg14)).get(0).subjectPublicKeyInfo();
        Supplier<CipherParameters> key = BareSignature.key(SubjectPublicKeyInfo.getInstance(info));
        return () -> {
            ECPublicKeyParameters chip = (ECPublicKeyParameters) key.get();
            ECKeyPairGenerator generator = new ECKeyPairGenerator();
            generator.init(new ECKeyGenerationParameters(chip.getParameters(), RANDOM));
            ECDHBasicAgreement agreement = new ECDHBasicAgreement();
            agreement.init(generator.generateKeyPair().getPrivate());
            if (agreement.calculateAgreement(chip).signum() == 0) {
                throw new IllegalStateException("nothing was agreed");
            }
        };
    }

    /** Active authentication: a plain ECDSA signature, or message recovery, and the hash of what was signed. */
    static Runnable activeAuthentication(byte[] dg15, byte[] challenge, byte[] signature) throws Exception {
        Supplier<CipherParameters> key = BareSignature.key(SubjectPublicKeyInfo.getInstance(Dg15.publicKey(dg15)));
        return () -> {
            CipherParameters chip = key.get();
            boolean right = chip instanceof RSAKeyParameters rsa
                    ? recovers(rsa, challenge, signature)
                    : signed(chip, challenge, signature);
            if (!right) {
                throw new IllegalStateException("a genuine signature was refused");
            }
        };
    }

    private static boolean signed(CipherParameters key, byte[] challenge, byte[] signature) {
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, key);
        int half = signature.length / 2;
        return verifier.verifySignature(
                sha256(challenge),
                new BigInteger(1, Arrays.copyOf(signature, half)),
                new BigInteger(1, Arrays.copyOfRange(signature, half, signature.length)));
    }

    private static boolean recovers(RSAKeyParameters key, byte[] challenge, byte[] signature) {
        RSAEngine engine = new RSAEngine();
        engine.init(false, key);
        byte[] recovered = engine.processBlock(signature, 0, signature.length);
        int hashed = recovered.length - 2 - 32;
        return Arrays.equals(
                sha256(Arrays.copyOfRange(recovered, 1, hashed), challenge),
                Arrays.copyOfRange(recovered, hashed, hashed + 32));
    }
}
