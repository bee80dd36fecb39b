// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The CSCA certificates that this gate trusts and the revocation lists it knows (Doc 9303-12). Immutable; for any number
 * of threads. Certificates are anchors as they stand: being in the store is the trust, links included.
 */
public final class TrustStore {
    private static final long MAX_FILE_BYTES = 4L << 20;

    /** Reading a store dates nothing. */
    private static final Clock NO_CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final List<X509CertificateHolder> certificates;
    private final List<X509CRLHolder> crls;
    private final List<X509CertificateHolder> documentSigners;
    private final DefectList defects;
    private final Optional<Generation> generation;

    /** A store of these anchors and lists. */
    public TrustStore(List<X509CertificateHolder> certificates, List<X509CRLHolder> crls) {
        this(certificates, crls, List.of(), DefectList.empty(), Optional.empty());
    }

    /**
     * @param certificates the anchors
     * @param crls revocation lists
     * @param documentSigners document signer certificates for security objects that do not hold theirs; no anchors
     * @param defects from defect lists whose signatures were verified
     * @param generation what the store was read from; empty for plain files
     */
    public TrustStore(
            List<X509CertificateHolder> certificates,
            List<X509CRLHolder> crls,
            List<X509CertificateHolder> documentSigners,
            DefectList defects,
            Optional<Generation> generation) {
        this.certificates = List.copyOf(certificates);
        this.crls = List.copyOf(crls);
        this.documentSigners = List.copyOf(documentSigners);
        this.defects = defects;
        this.generation = generation;
    }

    /**
     * Reads the current generation of a store that {@link TrustDirectory} wrote. Of any other directory, reads every {@code .cer}, {@code .der}, {@code .crt} (a certificate each) and {@code .crl} file of a directory, DER
     * encoded, in the order of their names. Other files are left alone.
     *
     * @throws TrustStoreException when the directory is missing, holds no certificate, or a file in it cannot be read:
     *     a store that is known to be incomplete is not used
     */
    public static TrustStore load(Path directory) throws TrustStoreException {
        if (TrustDirectory.isOne(directory)) {
            return new TrustDirectory(directory, NO_CLOCK).load();
        }
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

    /** Document signer certificates that were imported; they need a CSCA like any other. */
    public List<X509CertificateHolder> documentSigners() {
        return documentSigners;
    }

    /** What is known to be wrong with documents of certain signers. */
    public DefectList defects() {
        return defects;
    }

    /** The generation that it was read from; empty for plain files. */
    public Optional<Generation> generation() {
        return generation;
    }

    /** When something was imported last; empty for plain files, which have no date that can be trusted. */
    public Optional<Instant> loadedAt() {
        return generation.map(Generation::importedAt);
    }

    /** For how long nothing has been imported. */
    public Optional<Duration> age(Instant now) {
        return loadedAt().map(then -> Duration.between(then, now));
    }

    /**
     * The same store without anchors: with it every chain is undetermined, as it must be when the store itself is not to be
     * relied on any more. Revocations and defects stay.
     */
    public TrustStore withoutAnchors() {
        return new TrustStore(List.of(), crls, documentSigners, defects, generation);
    }
}
