// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigInteger;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.ContentSigner;

/**
 * Passive authentication beside its bare cryptographic operations, in one run: hash of the content, signature of the object,
 * signature of the certificate, hash of an 18 kB group. To be run by hand; it asserts nothing.
 */
final class PassiveAuthenticationBench {
    private static final int WARM_UP_ROUNDS = 1000;
    private static final int ROUNDS = 300;

    /** Processor time: what else runs on the machine is no part of it. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final byte[] GROUP = new byte[18_000];

    private PassiveAuthenticationBench() {}

    public static void main(String[] args) {
        System.out.printf(Locale.ROOT, "%-28s %12s %12s %8s%n", "algorithm", "bare µs", "verdict µs", "ratio");
        for (String algorithm : List.of(
                // Twice: the first time the compiler is still at work.
                "SHA256withECDSA secp256r1",
                "SHA256withECDSA secp256r1",
                "SHA256withECDSA brainpoolP256r1",
                "SHA384withECDSA brainpoolP384r1",
                "SHA512withECDSA brainpoolP512r1",
                "SHA256withRSA 2048/4096",
                "SHA256withRSAandMGF1 2048/4096")) {
            measure(algorithm);
        }
    }

    private static void measure(String name) {
        String algorithm = name.substring(0, name.indexOf(' '));
        String kind = name.substring(name.indexOf(' ') + 1);
        boolean rsa = algorithm.contains("RSA");
        KeyPair cscaKey = rsa ? TestKeys.rsa(4096, "bench") : TestKeys.ec(kind, "bench CSCA");
        KeyPair signerKey = rsa ? TestKeys.rsa(2048, "bench") : TestKeys.ec(kind, "bench signer");
        ContentSigner cscaSigner = TestKeys.signer(cscaKey, algorithm);
        X509CertificateHolder csca = CertificateDraft.csca(cscaKey).signedBy(cscaSigner);
        X509CertificateHolder signer =
                CertificateDraft.documentSigner(signerKey, cscaKey).signedBy(cscaSigner);
        HashAlgorithm hash = HashAlgorithm.valueOf(algorithm.substring(0, algorithm.indexOf("with")));
        byte[] content = ObjectDraft.content(
                0,
                ObjectDraft.identifier(hash),
                IntStream.of(1, 2, 14)
                        .boxed()
                        .collect(java.util.stream.Collectors.toMap(g -> g, g -> hash.hash(GROUP))));
        byte[] sod = new ObjectDraft(signer, TestKeys.signer(signerKey, algorithm))
                .digest(hash)
                .content(content)
                .sod();
        PassiveAuthentication passive = new PassiveAuthentication(
                new TrustStore(manyAnchors(csca), List.of(list(cscaSigner))),
                AlgorithmPolicy.standard(),
                TestIssuer.CLOCK);
        Runnable verdict = () -> {
            PassiveVerdict v = passive.verify(sod);
            check(v.issuer().holds() && v.objectVerified());
            check(v.groups().orElseThrow().compare(2, GROUP).holds());
        };
        Runnable bare = bare(csca, signer, signerKey, algorithm, hash, content);
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            verdict.run();
            bare.run();
        }
        List<Double> bareMicros = new ArrayList<>();
        List<Double> verdictMicros = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            bareMicros.add(micros(bare));
            verdictMicros.add(micros(verdict));
        }
        double least = median(bareMicros);
        double whole = median(verdictMicros);
        System.out.printf(Locale.ROOT, "%-28s %12.0f %12.0f %8.2f%n", name, least, whole, whole / least);
    }

    /** The same operations, with the CSCA's key decoded already. */
    private static Runnable bare(
            X509CertificateHolder csca,
            X509CertificateHolder signer,
            KeyPair signerKey,
            String algorithm,
            HashAlgorithm hash,
            byte[] content) {
        VerificationKey cscaKey =
                PublicKeys.decode(csca.getSubjectPublicKeyInfo()).orElseThrow();
        ContentSigner second = TestKeys.signer(signerKey, algorithm);
        SignatureScheme scheme =
                SignatureScheme.of(second.getAlgorithmIdentifier()).orElseThrow();
        byte[] attributes = new byte[107];
        byte[] signature = sign(second, attributes);
        byte[] certificate = SignedBytes.of(signer);
        return () -> {
            hash.hash(content);
            hash.hash(GROUP);
            // A key that was never seen: Bouncy Castle prepares tables for one that is used again and again.
            VerificationKey key =
                    PublicKeys.decode(signer.getSubjectPublicKeyInfo()).orElseThrow();
            check(Signatures.verify(key, scheme, attributes, signature).equals(Optional.of(true)));
            check(Signatures.verify(cscaKey, scheme, certificate, signer.getSignature())
                    .equals(Optional.of(true)));
        };
    }

    private static byte[] sign(ContentSigner signer, byte[] data) {
        try {
            signer.getOutputStream().write(data);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return signer.getSignature();
    }

    /** As many as a real master list has, five of them under the same name. */
    private static List<X509CertificateHolder> manyAnchors(X509CertificateHolder csca) {
        KeyPair key = TestKeys.ec("secp256r1", "bench others");
        ContentSigner signer = TestIssuer.ecdsa(key);
        List<X509CertificateHolder> anchors = new ArrayList<>(List.of(csca));
        for (int i = 0; i < 600; i++) {
            anchors.add(CertificateDraft.csca(key)
                    .subject(i < 5 ? "C=UT,O=Test,CN=CSCA" : "C=XO,CN=CSCA " + i)
                    .serial(BigInteger.valueOf(i + 1))
                    .signedBy(signer));
        }
        return anchors;
    }

    private static X509CRLHolder list(ContentSigner signer) {
        X509v2CRLBuilder list = new X509v2CRLBuilder(
                        new X500Name("C=UT,O=Test,CN=CSCA"), Date.from(CertificateDraft.NOW))
                .setNextUpdate(Date.from(CertificateDraft.NOW));
        for (int i = 0; i < 5000; i++) {
            list.addCRLEntry(BigInteger.valueOf(1_000_000 + i), Date.from(CertificateDraft.NOW), 0);
        }
        return list.build(signer);
    }

    private static double micros(Runnable work) {
        long start = THREAD.getCurrentThreadCpuTime();
        work.run();
        return (THREAD.getCurrentThreadCpuTime() - start) / 1e3;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }

    private static void check(boolean right) {
        if (!right) {
            throw new IllegalStateException("a verdict that is not good");
        }
    }
}
