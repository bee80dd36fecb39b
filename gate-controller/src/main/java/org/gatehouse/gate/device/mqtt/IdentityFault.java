// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

/** What may be wrong with a file of a {@link LinkIdentity}. A closed set; every name has a line in docs/failure-codes.md. */
public enum IdentityFault {
    /** There is no such file, it cannot be read, or it is longer than such a file ever is. */
    IDENTITY_UNREADABLE(
            "is no readable PEM file of at most 64 KiB: give the path of one that the controller's user can read"),
    /** Nothing of the wanted kind is in the file. */
    IDENTITY_MALFORMED(
            "holds no PEM of the wanted kind: certificates as CERTIFICATE, the key as PRIVATE KEY (PKCS#8, not encrypted)"),
    /** A certificate of the site's authority says that it is none. */
    IDENTITY_NO_AUTHORITY(
            "holds a certificate that may not sign others: give the site's CA, not a certificate that it signed"),
    /** The certificate is over. */
    IDENTITY_EXPIRED("holds a certificate that has expired: have the site's CA issue another one"),
    /** The certificate has not begun. */
    IDENTITY_NOT_YET_VALID("holds a certificate that is not valid yet: set this machine's clock, or wait"),
    /** The certificate is for something else, a server for instance. */
    IDENTITY_WRONG_USE(
            "holds a certificate that is not for a TLS client: have the site's CA issue one with clientAuth"),
    /** The key is of a kind that TLS 1.3 does not sign with here. */
    IDENTITY_KEY_UNSUPPORTED("holds a key that is neither EC (P-256, P-384, P-521) nor RSA: make another one"),
    /** Key and certificate do not belong together. */
    IDENTITY_KEY_MISMATCH("holds a key that is not the certificate's: give the two that were made together");

    private final String sentence;

    IdentityFault(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
