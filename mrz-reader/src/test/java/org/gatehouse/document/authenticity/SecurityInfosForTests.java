// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import static org.gatehouse.document.lds.Encoded.bytes;
import static org.gatehouse.document.lds.Encoded.object;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.lds.SecurityInfos;

/** SecurityInfos as DG14 and EF.CardSecurity hold them. */
final class SecurityInfosForTests {
    private SecurityInfosForTests() {}

    static SecurityInfos dg14(byte[]... infos) {
        try {
            return SecurityInfos.ofDg14(object(0x6E, object(0x31, infos)));
        } catch (LdsException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] chipAuthentication(String arcs, int version, Integer keyId) {
        return object(0x30, oid("0.4.0.127.0.7.2.2.3." + arcs), integer(version), optional(keyId));
    }

    static byte[] key(String arc, byte[] subjectPublicKeyInfo, Integer keyId) {
        return object(0x30, oid("0.4.0.127.0.7.2.2.1." + arc), subjectPublicKeyInfo, optional(keyId));
    }

    static Optional<SecurityInfos> signingWith(String algorithm) {
        return Optional.of(dg14(object(0x30, oid("2.23.136.1.1.5"), integer(1), oid(algorithm))));
    }

    private static byte[] optional(Integer value) {
        return value == null ? bytes() : integer(value);
    }

    private static byte[] integer(int value) {
        try {
            return new ASN1Integer(BigInteger.valueOf(value)).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] oid(String dotted) {
        try {
            return new ASN1ObjectIdentifier(dotted).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
