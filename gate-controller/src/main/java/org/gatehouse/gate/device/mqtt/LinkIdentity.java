// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The files with which a lane's controller and its broker prove themselves to each other in TLS 1.3 (RFC 8446 §4.4). They are read
 * again for every connection, so that a renewed certificate is used from the next one on.
 *
 * <p>Keys and certificates are read with Bouncy Castle, as everywhere here; TLS itself is the JDK's (docs/adr/0022-tls.md).
 *
 * @param authority the CA certificates that may have issued the broker's, PEM
 * @param certificate the lane's own certificate, those of intermediate CAs after it, PEM
 * @param key its private key, EC or RSA, PKCS#8 in PEM, not encrypted
 * @param clock tells when the certificates have to be valid
 */
public record LinkIdentity(Path authority, Path certificate, Path key, Clock clock) {
    private static final String PROTOCOL = "TLSv1.3";
    private static final char[] NO_PASSWORD = new char[0];

    /**
     * Reads and judges the three files.
     *
     * @throws LinkIdentityException with a sentence that names the file and says what to do
     */
    public void check() throws LinkIdentityException {
        context();
    }

    /** Sockets that speak TLS 1.3 and nothing older, show the certificate, and require one of the broker that bears its host's name. */
    TlsSockets sockets() throws LinkIdentityException {
        return new TlsSockets(context().getSocketFactory());
    }

    private SSLContext context() throws LinkIdentityException {
        Instant now = clock.instant();
        BouncyCastleProvider provider = new BouncyCastleProvider();
        List<X509CertificateHolder> authorities = new PemFile(authority).certificates();
        List<X509CertificateHolder> chain = new PemFile(certificate).certificates();
        for (X509CertificateHolder one : authorities) {
            if (!isAuthority(one)) {
                throw new LinkIdentityException(IdentityFault.IDENTITY_NO_AUTHORITY, authority);
            }
            requireValid(one, now, authority);
        }
        requireValid(chain.get(0), now, certificate);
        if (!mayBeClient(chain.get(0))) {
            throw new LinkIdentityException(IdentityFault.IDENTITY_WRONG_USE, certificate);
        }
        X509Certificate[] own = x509(chain, certificate, provider);
        PrivateKey secret = privateKey(provider);
        requireTogether(own[0].getPublicKey(), secret, provider);
        return context(x509(authorities, authority, provider), own, secret);
    }

    private static SSLContext context(X509Certificate[] authorities, X509Certificate[] own, PrivateKey secret) {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, NO_PASSWORD);
            keys.setKeyEntry("lane", secret, NO_PASSWORD, own);
            KeyManagerFactory proves = KeyManagerFactory.getInstance("PKIX");
            proves.init(keys, NO_PASSWORD);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, NO_PASSWORD);
            for (int i = 0; i < authorities.length; i++) {
                trusted.setCertificateEntry("authority-" + i, authorities[i]);
            }
            TrustManagerFactory judges = TrustManagerFactory.getInstance("PKIX");
            judges.init(trusted);
            SSLContext context = SSLContext.getInstance(PROTOCOL);
            context.init(proves.getKeyManagers(), judges.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK speaks TLS 1.3 with keys that were judged before", e);
        }
    }

    private static boolean isAuthority(X509CertificateHolder certificate) {
        Extensions extensions = certificate.getExtensions();
        BasicConstraints constraints = extensions == null ? null : BasicConstraints.fromExtensions(extensions);
        return constraints != null && constraints.isCA();
    }

    /** One that says nothing of its use may be used for anything (RFC 5280 §4.2.1.12). */
    private static boolean mayBeClient(X509CertificateHolder certificate) {
        Extensions extensions = certificate.getExtensions();
        ExtendedKeyUsage use = extensions == null ? null : ExtendedKeyUsage.fromExtensions(extensions);
        return use == null
                || use.hasKeyPurposeId(KeyPurposeId.id_kp_clientAuth)
                || use.hasKeyPurposeId(KeyPurposeId.anyExtendedKeyUsage);
    }

    private static void requireValid(X509CertificateHolder certificate, Instant now, Path file)
            throws LinkIdentityException {
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new LinkIdentityException(IdentityFault.IDENTITY_NOT_YET_VALID, file);
        }
        if (!certificate.isValidOn(Date.from(now))) {
            throw new LinkIdentityException(IdentityFault.IDENTITY_EXPIRED, file);
        }
    }

    private static X509Certificate[] x509(List<X509CertificateHolder> holders, Path file, BouncyCastleProvider provider)
            throws LinkIdentityException {
        List<Certificate> certificates = new ArrayList<>();
        try {
            for (X509CertificateHolder holder : holders) {
                certificates.add(
                        new JcaX509CertificateConverter().setProvider(provider).getCertificate(holder));
            }
        } catch (GeneralSecurityException e) {
            throw new LinkIdentityException(IdentityFault.IDENTITY_MALFORMED, file);
        }
        return certificates.toArray(new X509Certificate[0]);
    }

    private PrivateKey privateKey(BouncyCastleProvider provider) throws LinkIdentityException {
        PrivateKeyInfo info = new PemFile(key).privateKey();
        ASN1ObjectIdentifier kind = info.getPrivateKeyAlgorithm().getAlgorithm();
        boolean ellipticCurve = kind.equals(X9ObjectIdentifiers.id_ecPublicKey);
        if (!ellipticCurve && !kind.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            throw new LinkIdentityException(IdentityFault.IDENTITY_KEY_UNSUPPORTED, key);
        }
        try {
            return KeyFactory.getInstance(ellipticCurve ? "EC" : "RSA", provider)
                    .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new LinkIdentityException(IdentityFault.IDENTITY_MALFORMED, key);
        }
    }

    /** A key is the certificate's when the certificate verifies what it signs. */
    private void requireTogether(PublicKey shown, PrivateKey secret, BouncyCastleProvider provider)
            throws LinkIdentityException {
        byte[] sample = {1, 2, 3};
        boolean together = false;
        try {
            Signature signature = Signature.getInstance(signature(secret), provider);
            signature.initSign(secret);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(shown);
            signature.update(sample);
            together = signature.verify(signed);
        } catch (GeneralSecurityException anotherKind) {
            together = false;
        }
        if (!together) {
            throw new LinkIdentityException(IdentityFault.IDENTITY_KEY_MISMATCH, key);
        }
    }

    private static String signature(PrivateKey secret) {
        return secret.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    @Override
    public String toString() {
        return "LinkIdentity[" + certificate + "]";
    }
}
