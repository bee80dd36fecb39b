// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerId;

/** What a defect list adds to the kind of a defect (BSI TR-03129-2 §7.3). */
public sealed interface DefectParameters {

    /** Nothing, where nothing is wanted or nothing was given. */
    record None() implements DefectParameters {}

    /** There was something that is not what the guideline wants; the defect stands without its parameters. */
    record Unreadable() implements DefectParameters {}

    /**
     * A status code.
     *
     * @param code as the kind's own table has it; from 32 on proprietary
     */
    record Status(int code) implements DefectParameters {}

    /**
     * The certificate to use instead.
     *
     * @param certificate may be self-signed: the list's signer answers for it
     */
    record Replacement(X509CertificateHolder certificate) implements DefectParameters {
        @Override
        public String toString() {
            return "Replacement";
        }
    }

    /**
     * Data groups.
     *
     * @param groups their numbers, 1 to 16
     */
    record Groups(Set<Integer> groups) implements DefectParameters {
        public Groups {
            groups = Set.copyOf(groups);
        }
    }

    /**
     * The data groups that are listed where.
     *
     * @param listedInCom numbers in EF.COM
     * @param listedInSod numbers in EF.SOD
     */
    record Discrepancy(Set<Integer> listedInCom, Set<Integer> listedInSod) implements DefectParameters {
        public Discrepancy {
            listedInCom = Set.copyOf(listedInCom);
            listedInSod = Set.copyOf(listedInSod);
        }
    }

    /**
     * The document signer that EF.SOD should have named.
     *
     * @param signer by issuer and serial number, or by key identifier
     */
    record CorrectedSigner(SignerId signer) implements DefectParameters {
        /** Whether that certificate is the signer's. */
        public boolean names(X509CertificateHolder certificate) {
            return Certificates.isNamed(certificate, signer);
        }
    }

    /**
     * The country that the signer's certificate should have named.
     *
     * @param country as stated, in capitals
     */
    record CorrectedCountry(String country) implements DefectParameters {}

    /** The EF.CardSecurity to use instead. */
    final class CorrectedCardSecurity implements DefectParameters {
        private final byte[] file;

        CorrectedCardSecurity(byte[] file) {
            this.file = file.clone();
        }

        /** The file: CMS SignedData in DER or BER. */
        public byte[] file() {
            return file.clone();
        }
    }
}
