// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/** Writes what a verifier is given: authorities' certificates, links, revocation, master and defect lists, all in DER. */
public final class TrustExport {
    private static final String MASTER_LIST = "test-states.ml";

    private TrustExport() {}

    /**
     * Writes for each authority its certificate ({@code UT-csca.cer}) and an empty revocation list ({@code UT.crl}),
     * and a master list of all of them ({@code test-states.ml}), signed by the first. Replaces files of these names; an
     * authority that is not given stays unknown.
     *
     * @param directory made if it is missing
     * @throws IssuanceException {@code EXPORT_FAILED} or {@code SIGNING_FAILED}
     */
    public static void writeTo(Path directory, CountrySigningAuthority... authorities) throws IssuanceException {
        for (CountrySigningAuthority authority : authorities) {
            write(directory, authority.state().certificateCountry() + "-csca.cer", encoded(authority.certificate()));
            writeRevocationList(directory, authority);
        }
        if (authorities.length > 0) {
            List<X509CertificateHolder> listed = Arrays.stream(authorities)
                    .map(CountrySigningAuthority::certificate)
                    .toList();
            write(directory, MASTER_LIST, authorities[0].masterList(listed));
        }
    }

    /** Writes or replaces one authority's revocation list, with these signers revoked. */
    public static void writeRevocationList(Path directory, CountrySigningAuthority authority, DocumentSigner... revoked)
            throws IssuanceException {
        write(directory, authority.state().certificateCountry() + ".crl", encoded(authority.revocationList(revoked)));
    }

    /** Writes or replaces one certificate, such as a link: {@code NAME.cer}. */
    public static void writeCertificate(Path directory, String name, X509CertificateHolder certificate)
            throws IssuanceException {
        write(directory, name + ".cer", encoded(certificate));
    }

    /** Writes or replaces a revocation list that was made to order: {@code NAME.crl}. */
    public static void writeRevocationList(Path directory, String name, X509CRLHolder list) throws IssuanceException {
        write(directory, name + ".crl", encoded(list));
    }

    /** Writes or replaces a master list that was made to order: {@code NAME.ml}. */
    public static void writeMasterList(Path directory, String name, byte[] list) throws IssuanceException {
        write(directory, name + ".ml", list);
    }

    /** Writes or replaces a defect list: {@code NAME.dfl}. */
    public static void writeDefectList(Path directory, String name, byte[] list) throws IssuanceException {
        write(directory, name + ".dfl", list);
    }

    private static byte[] encoded(X509CertificateHolder certificate) throws IssuanceException {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new IssuanceException(IssuanceFault.EXPORT_FAILED, e);
        }
    }

    private static byte[] encoded(X509CRLHolder list) throws IssuanceException {
        try {
            return list.getEncoded();
        } catch (IOException e) {
            throw new IssuanceException(IssuanceFault.EXPORT_FAILED, e);
        }
    }

    private static void write(Path directory, String name, byte[] content) throws IssuanceException {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(name), content);
        } catch (IOException e) {
            throw new IssuanceException(IssuanceFault.EXPORT_FAILED, e);
        }
    }
}
