// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.util.Arrays;
import java.util.Optional;

/** The protocols of chip authentication, the best first (Doc 9303-11 §9.2.5): AES before 3DES, ECDH before DH. */
enum ChipAuthenticationProtocol {
    ECDH_AES_256("2.4", true),
    ECDH_AES_192("2.3", true),
    ECDH_AES_128("2.2", true),
    DH_AES_256("1.4", false),
    DH_AES_192("1.3", false),
    DH_AES_128("1.2", false),
    ECDH_3DES("2.1", true),
    DH_3DES("1.1", false);

    private static final String CHIP_AUTHENTICATION = "0.4.0.127.0.7.2.2.3.";
    private static final String KEY = "0.4.0.127.0.7.2.2.1.";

    private final String arcs;
    private final boolean ecdh;

    ChipAuthenticationProtocol(String arcs, boolean ecdh) {
        this.arcs = arcs;
        this.ecdh = ecdh;
    }

    static Optional<ChipAuthenticationProtocol> of(String objectIdentifier) {
        return Arrays.stream(values())
                .filter(p -> p.objectIdentifier().equals(objectIdentifier))
                .findFirst();
    }

    /** What a key without a ChipAuthenticationInfo is for: the ciphers of the time before there was a choice. */
    static Optional<ChipAuthenticationProtocol> implied(String keyProtocol) {
        return Arrays.stream(values())
                .filter(p -> p == ECDH_3DES || p == DH_3DES)
                .filter(p -> p.keyProtocol().equals(keyProtocol))
                .findFirst();
    }

    String objectIdentifier() {
        return CHIP_AUTHENTICATION + arcs;
    }

    /** Object identifier of the keys that it takes. */
    String keyProtocol() {
        return KEY + (ecdh ? "2" : "1");
    }

    boolean fits(ChipPublicKey key) {
        return ecdh ? key instanceof ChipPublicKey.EllipticCurve : key instanceof ChipPublicKey.DiffieHellman;
    }
}
