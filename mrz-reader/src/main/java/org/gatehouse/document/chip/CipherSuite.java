// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.Optional;

/** What session keys are for: the last arc of the identifiers of PACE and chip authentication (Doc 9303-11 §9.2). */
enum CipherSuite {
    TRIPLE_DES("1", "DESede", 128),
    AES_128("2", "AES", 128),
    AES_192("3", "AES", 192),
    AES_256("4", "AES", 256);

    private final String arc;
    private final String cipher;
    private final int keyBits;

    CipherSuite(String arc, String cipher, int keyBits) {
        this.arc = arc;
        this.cipher = cipher;
        this.keyBits = keyBits;
    }

    static Optional<CipherSuite> ofArc(String arc) {
        for (CipherSuite suite : values()) {
            if (suite.arc.equals(arc)) {
                return Optional.of(suite);
            }
        }
        return Optional.empty();
    }

    boolean aes() {
        return this != TRIPLE_DES;
    }

    String cipher() {
        return cipher;
    }

    int keyBits() {
        return keyBits;
    }
}
