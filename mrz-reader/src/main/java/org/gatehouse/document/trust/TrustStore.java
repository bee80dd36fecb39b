// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The CSCA certificates that this gate trusts and the revocation lists it knows (Doc 9303-12). Immutable; for any number
 * of threads. Certificates are anchors as they stand: being in the store is the trust, links included.
 */
public final class TrustStore {
    private static final long MAX_FILE_BYTES = 4L << 20;

    private final List<X509CertificateHolder> certificates;
    private final List<X509CRLHolder> crls;

    /** A store of these anchors and lists. */
    public TrustStore(List<X509CertificateHolder> certificates, List<X509CRLHolder> crls) {
        this.certificates = List.copyOf(certificates);
        this.crls = List.copyOf(crls);
    }

    /**
     * Reads every {@code .cer}, {@code .der}, {@code .crt} (a certificate each) and {@code .crl} file of a directory, DER
     * encoded, in the order of their names. Other files are left alone.
     *
     * @throws TrustStoreException when the directory is missing, holds no certificate, or a file in it cannot be read:
     *     a store that is known to be incomplete is not used
     */
    public static TrustStore load(Path directory) throws TrustStoreException {
        if (!Files.isDirectory(directory)) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.MISSING, "The trust store directory " + directory + " does not exist.");
        }
        List<X509CertificateHolder> certificates = new ArrayList<>();
        List<X509CRLHolder> crls = new ArrayList<>();
        for (Path file : files(directory)) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".cer") || name.endsWith(".der") || name.endsWith(".crt")) {
                certificates.add(read(file, X509CertificateHolder::new));
            } else if (name.endsWith(".crl")) {
                crls.add(read(file, X509CRLHolder::new));
            }
        }
        if (certificates.isEmpty()) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.EMPTY,
                    "The trust store directory " + directory + " holds no certificate (.cer, .der or .crt).");
        }
        return new TrustStore(certificates, crls);
    }

    private interface Decoder<T> {
        T decode(byte[] der) throws IOException;
    }

    private static <T> T read(Path file, Decoder<T> decoder) throws TrustStoreException {
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new IOException("too large");
            }
            return decoder.decode(Files.readAllBytes(file));
        } catch (IOException | RuntimeException e) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.UNREADABLE,
                    "The trust store file " + file + " cannot be read as the DER object that its name promises.");
        }
    }

    private static List<Path> files(Path directory) throws TrustStoreException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | RuntimeException e) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.UNREADABLE, "The trust store directory " + directory + " cannot be listed.");
        }
    }

    /** The anchors. */
    public List<X509CertificateHolder> certificates() {
        return certificates;
    }

    /** The revocation lists. */
    public List<X509CRLHolder> crls() {
        return crls;
    }
}
