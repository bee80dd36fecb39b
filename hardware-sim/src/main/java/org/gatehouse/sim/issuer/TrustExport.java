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

/** Writes what a verifier is given: authorities' certificates, revocation lists and a master list, all in DER. */
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
