// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerId;

/**
 * The known defects of one document signer. A certificate's hash, where it is given, is there because the other two names fit
 * more than one certificate (BSI TR-03129-2 §7.1.1): without it no defect heals. It covers what nobody signed, though, so a
 * defect that condemns stands by either name.
 *
 * @param signer by issuer and serial number, or by key identifier
 * @param certificateHash of the whole certificate, in lower-case hexadecimal
 * @param hash the list's hash algorithm; empty when it is not known here
 * @param defects what is known
 */
record DefectEntry(
        Optional<SignerId> signer,
        Optional<String> certificateHash,
        Optional<HashAlgorithm> hash,
        List<Defect> defects) {
    DefectEntry {
        defects = List.copyOf(defects);
    }

    /** Those of its defects that a certificate has. */
    List<Defect> of(CertificateHashes certificate) {
        return defects.stream()
                .filter(d -> d.kind().condemns() ? mayMean(certificate) : means(certificate))
                .toList();
    }

    private boolean means(CertificateHashes certificate) {
        if (certificateHash.isPresent() && hash.isPresent()) {
            return certificate.isOwn(hash.get(), certificateHash.get());
        }
        // A hash by an algorithm that is not known here is no reason to overlook the entry.
        return isNamed(certificate.certificate());
    }

    private boolean mayMean(CertificateHashes certificate) {
        return isNamed(certificate.certificate())
                || (certificateHash.isPresent()
                        && hash.isPresent()
                        && certificate.isOwnOrOther(hash.get(), certificateHash.get()));
    }

    private boolean isNamed(X509CertificateHolder certificate) {
        return signer.filter(s -> Certificates.isNamed(certificate, s)).isPresent();
    }

    boolean concerns(SignerId named) {
        return signer.filter(s -> sameSigner(s, named)).isPresent();
    }

    private static boolean sameSigner(SignerId one, SignerId other) {
        if (one.getSubjectKeyIdentifier() != null || other.getSubjectKeyIdentifier() != null) {
            return Arrays.equals(one.getSubjectKeyIdentifier(), other.getSubjectKeyIdentifier());
        }
        return one.getIssuer().equals(other.getIssuer())
                && one.getSerialNumber().equals(other.getSerialNumber());
    }

    static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }
}
