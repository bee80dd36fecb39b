// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Seals what the door controller must be able to trust: HMAC-SHA-256 (RFC 2104) over lines of text. Thread-safe. */
final class Seal {
    private static final String ALGORITHM = "HmacSHA256";

    /** Costs milliseconds to make, and holds no key. */
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final String keyId;
    private final Mac mac;

    Seal(LaneKey key) {
        keyId = key.id();
        try {
            mac = Mac.getInstance(ALGORITHM, BOUNCY_CASTLE);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle has HMAC-SHA-256", e);
        }
    }

    /** What the door controller calls the key. */
    String keyId() {
        return keyId;
    }

    /** The MAC over the lines joined by line feeds, base64url without padding. */
    synchronized String over(String... lines) {
        byte[] code = mac.doFinal(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }
}
