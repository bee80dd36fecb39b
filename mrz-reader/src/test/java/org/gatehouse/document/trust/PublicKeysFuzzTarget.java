// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A public key in whatever certificate: one that is used, or none. For Jazzer and for the tests here. */
public final class PublicKeysFuzzTarget {
    private PublicKeysFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        info(input).ifPresent(PublicKeys::decode);
    }

    /** What reaches the decoder has been through Bouncy Castle's, whose refusals its callers catch. */
    private static Optional<SubjectPublicKeyInfo> info(byte[] input) {
        try {
            Nesting.check(input);
            return Optional.of(SubjectPublicKeyInfo.getInstance(ASN1Primitive.fromByteArray(input)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
