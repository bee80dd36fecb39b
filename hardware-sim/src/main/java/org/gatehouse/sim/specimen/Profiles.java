// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import org.gatehouse.sim.issuer.HashAlgorithm;
import org.gatehouse.sim.issuer.KeyType;
import org.gatehouse.sim.issuer.SignatureProfile;
import org.gatehouse.sim.issuer.SignatureScheme;

/** Reads how an authority or a signer signs: {@code RSA_PSS:3072:SHA_256}, {@code ECDSA:brainpoolP256r1:SHA_224}. */
final class Profiles {
    private Profiles() {}

    static SignatureProfile read(String text) {
        String[] parts = text.split(":");
        SignatureScheme.Kind kind = SignatureScheme.Kind.valueOf(parts[0]);
        HashAlgorithm hash = HashAlgorithm.valueOf(parts[2]);
        return switch (kind) {
            case RSA_PKCS1 -> SignatureProfile.pkcs1(Integer.parseInt(parts[1]), hash);
            case RSA_PSS -> SignatureProfile.pss(Integer.parseInt(parts[1]), hash);
            case RSA_PKCS1_UNNAMED_HASH ->
                new SignatureProfile(KeyType.rsa(Integer.parseInt(parts[1])), SignatureScheme.pkcs1UnnamedHash(hash));
            case ECDSA -> SignatureProfile.ecdsa(parts[1], hash);
            case ECDSA_PLAIN -> new SignatureProfile(KeyType.ec(parts[1]), SignatureScheme.plainEcdsa(hash));
            case DSA ->
                new SignatureProfile(
                        new KeyType(KeyType.Family.DSA, Integer.parseInt(parts[1]), "", KeyType.Variant.USUAL),
                        SignatureScheme.dsa(hash));
        };
    }
}
