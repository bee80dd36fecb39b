// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.wire;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * What one device of the rig proves itself with in TLS: PEM files as a site's CA hands them out.
 *
 * @param authority the CA that issued the broker's certificate
 * @param certificate the device's own
 * @param key of that certificate, PKCS#8
 */
public record RigIdentity(Path authority, Path certificate, Path key) {
    private static final char[] NO_PASSWORD = new char[0];

    /** TLS 1.3 with these files. */
    public SSLContext context() throws IOException {
        try {
            KeyManagerFactory proves = KeyManagerFactory.getInstance("PKIX");
            proves.init(keys(NO_PASSWORD), NO_PASSWORD);
            TrustManagerFactory judges = TrustManagerFactory.getInstance("PKIX");
            judges.init(trusted());
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(proves.getKeyManagers(), judges.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate in " + certificate + " cannot be used.", e);
        }
    }

    /** The device's key and certificate. */
    public KeyStore keys(char[] password) throws IOException, GeneralSecurityException {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        KeyStore keys = emptyStore();
        keys.setKeyEntry(
                "device",
                privateKey(provider),
                password,
                certificates(certificate, provider).toArray(new Certificate[0]));
        return keys;
    }

    /** Whom the device believes. */
    public KeyStore trusted() throws IOException, GeneralSecurityException {
        KeyStore trusted = emptyStore();
        for (Certificate one : certificates(authority, new BouncyCastleProvider())) {
            trusted.setCertificateEntry("authority-" + trusted.size(), one);
        }
        return trusted;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private PrivateKey privateKey(BouncyCastleProvider provider) throws IOException {
        for (Object object : objects(key)) {
            if (object instanceof PrivateKeyInfo info) {
                return new JcaPEMKeyConverter().setProvider(provider).getPrivateKey(info);
            }
        }
        throw new IOException("There is no private key in " + key + ".");
    }

    private static List<Certificate> certificates(Path file, BouncyCastleProvider provider)
            throws IOException, GeneralSecurityException {
        List<Certificate> certificates = new ArrayList<>();
        for (Object object : objects(file)) {
            if (object instanceof X509CertificateHolder holder) {
                certificates.add(
                        new JcaX509CertificateConverter().setProvider(provider).getCertificate(holder));
            }
        }
        if (certificates.isEmpty()) {
            throw new IOException("There is no certificate in " + file + ".");
        }
        return certificates;
    }

    private static List<Object> objects(Path file) throws IOException {
        List<Object> objects = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII);
                PEMParser parser = new PEMParser(reader)) {
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                objects.add(object);
            }
        }
        return objects;
    }
}
