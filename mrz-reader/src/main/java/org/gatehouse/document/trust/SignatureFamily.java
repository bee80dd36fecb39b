// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/** Kinds of signatures on documents and certificates (Doc 9303-12 §4.4; BSI TR-03105-5.1 §7.1.2). */
public enum SignatureFamily {
    /** RSASSA-PKCS1-v1_5 (RFC 8017 §8.2). */
    RSA_PKCS1(KeyFamily.RSA),
    /** RSASSA-PSS (RFC 8017 §8.1), its parameters from the signature's own identifier. */
    RSA_PSS(KeyFamily.RSA),
    /** ECDSA, a DER sequence of two numbers (ANSI X9.62). */
    ECDSA(KeyFamily.EC),
    /** ECDSA, both numbers one after the other in the length of the curve's order (BSI TR-03111 §5.2.1). */
    ECDSA_PLAIN(KeyFamily.EC),
    /** DSA (FIPS 186-4), in documents of the first years. */
    DSA(KeyFamily.DSA);

    private final KeyFamily key;

    SignatureFamily(KeyFamily key) {
        this.key = key;
    }

    /** The kind of key that makes them. */
    public KeyFamily key() {
        return key;
    }
}
