// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The lane's key as the door controller uses it: HMAC-SHA-256 (RFC 2104) over lines of text. Not thread-safe. */
final class WireMac {
    private static final int KEY_BYTES = 32;

    /** Costs milliseconds to make, and holds no key. */
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final Mac mac;

    WireMac(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the lane's key is 32 bytes long");
        }
        try {
            mac = Mac.getInstance("HmacSHA256", BOUNCY_CASTLE);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle has HMAC-SHA-256", e);
        }
    }

    /** Whether {@code claimed} (base64url without padding) is right for the lines; takes the same time either way. */
    boolean matches(String claimed, String... lines) {
        byte[] right = mac.doFinal(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(right);
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.US_ASCII), claimed.getBytes(StandardCharsets.UTF_8));
    }
}
