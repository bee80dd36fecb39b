// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import java.util.List;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What the reader of a specimen is given to judge it by.
 *
 * @param authorities certificates of trusted CSCAs
 * @param documentSigners certificates of document signers that do not come in EF.SOD
 * @param revocationLists their CSCAs' lists
 */
public record SpecimenTrust(
        List<X509CertificateHolder> authorities,
        List<X509CertificateHolder> documentSigners,
        List<X509CRLHolder> revocationLists) {

    /** Copies. */
    public SpecimenTrust {
        authorities = List.copyOf(authorities);
        documentSigners = List.copyOf(documentSigners);
        revocationLists = List.copyOf(revocationLists);
    }
}
