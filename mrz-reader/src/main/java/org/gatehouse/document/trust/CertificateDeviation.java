// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/**
 * How a document signer certificate deviates from its profile (Doc 9303-12 §7.1). None of them proves a forgery by itself; the
 * certificate of a state that issues such ones is expected on a defect list (BSI TR-03135-1 §5.8.2.1.2).
 */
public enum CertificateDeviation {
    VERSION("its version is not 3"),
    SERIAL_NUMBER("its serial number is not a positive number of at most 20 bytes"),
    SIGNATURE_ALGORITHM("it names two signature algorithms"),
    ISSUER_COUNTRY("its issuer names no country"),
    ISSUER_NAME("its issuer is not the subject of the CSCA"),
    VALIDITY("its validity is not written as dates up to 2049 and from 2050 on are"),
    AUTHORITY_KEY_IDENTIFIER("it does not name the key of its issuer"),
    KEY_USAGE("it does not say that its key signs documents"),
    KEY_USAGE_NOT_CRITICAL("what its key may do is not marked as critical"),
    /** Document signers have none: other certificates of a CSCA have it, so that nobody takes them for a document signer's. */
    EXTENDED_KEY_USAGE("its key is for something else than documents"),
    CRITICAL_EXTENSION("it has a critical extension that is not known"),
    EXTENSIONS("its extensions cannot be decoded");

    private final String words;

    CertificateDeviation(String words) {
        this.words = words;
    }

    /** In words, to follow "the document signer certificate:". */
    public String words() {
        return words;
    }
}
