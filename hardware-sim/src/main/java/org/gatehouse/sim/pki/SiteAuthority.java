// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certification authority of one site (RFC 5280): P-256 keys, made when they are asked for and held nowhere else. For rigs and
 * demos; a real site has one of its own and issues the same certificates.
 */
public final class SiteAuthority {
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]*");
    /** So that a clock a little behind this one accepts what was issued just now. */
    private static final Duration BACKDATED = Duration.ofMinutes(5);

    private final String site;
    private final Instant from;
    private final Instant until;
    private final SecureRandom random;
    private final BouncyCastleProvider provider = new BouncyCastleProvider();
    private final KeyPair keys;
    private final X500Name name;
    private final IssuedIdentity self;

    /**
     * Makes the authority's key and certificate.
     *
     * @param now its certificates are valid from a few minutes before
     * @param validity of all of them, from now
     */
    public SiteAuthority(String site, Instant now, Duration validity, SecureRandom random) {
        this.site = site;
        this.from = now.minus(BACKDATED);
        this.until = now.plus(validity);
        this.random = random;
        this.keys = freshKeys();
        this.name = named("Gatehouse site CA");
        try {
            X509v3CertificateBuilder builder = builder(name, keys)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            this.self = sealed(builder, keys);
        } catch (CertIOException e) {
            throw new IllegalStateException("extensions of constants are always encodable", e);
        }
    }

    /** The authority's own certificate and key. */
    public IssuedIdentity self() {
        return self;
    }

    /** A certificate for a client of that name. */
    public IssuedIdentity client(String commonName) {
        return issue(commonName, KeyPurposeId.id_kp_clientAuth, List.of());
    }

    /** A certificate for a broker that is reached by these names and addresses. */
    public IssuedIdentity broker(List<String> hosts) {
        return issue("broker", KeyPurposeId.id_kp_serverAuth, hosts);
    }

    private IssuedIdentity issue(String commonName, KeyPurposeId use, List<String> hosts) {
        KeyPair fresh = freshKeys();
        try {
            X509v3CertificateBuilder builder = builder(named(commonName), fresh)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(use));
            if (!hosts.isEmpty()) {
                GeneralName[] names =
                        hosts.stream().map(SiteAuthority::generalName).toArray(GeneralName[]::new);
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            return sealed(builder, fresh);
        } catch (CertIOException e) {
            throw new IllegalStateException("extensions of names and constants are always encodable", e);
        }
    }

    private static GeneralName generalName(String host) {
        return new GeneralName(ADDRESS.matcher(host).matches() ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private X500Name named(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, site)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private X509v3CertificateBuilder builder(X500Name subject, KeyPair of) {
        return new JcaX509v3CertificateBuilder(
                name, new BigInteger(127, random), Date.from(from), Date.from(until), subject, of.getPublic());
    }

    private KeyPair freshKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle has P-256", e);
        }
    }

    private IssuedIdentity sealed(X509v3CertificateBuilder builder, KeyPair of) {
        try {
            return new IssuedIdentity(
                    builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                            .setProvider(provider)
                            .setSecureRandom(random)
                            .build(keys.getPrivate())),
                    PrivateKeyInfo.getInstance(of.getPrivate().getEncoded()));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("Bouncy Castle signs with P-256", e);
        }
    }
}
