// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a form was made for the officer who sends it, and for that case: against requests forged by another site,
 * beside the same-site cookie. A keyed hash, so nothing is kept; the key lives as long as the process.
 */
@Singleton
public class FormToken {
    private final SecretKeySpec key;

    FormToken(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** The token of the forms about a lane. */
    String of(String officer, String laneId) {
        return of(officer, UUID.nameUUIDFromBytes(("lane " + laneId).getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the token in a form is the one made for that officer and lane. */
    boolean matches(@Nullable String token, String officer, String laneId) {
        return matches(token, officer, UUID.nameUUIDFromBytes(("lane " + laneId).getBytes(StandardCharsets.UTF_8)));
    }

    /** The token to put into the form. */
    String of(String officer, UUID caseId) {
        try {
            var mac = Mac.getInstance("HmacSHA256", "SunJCE");
            mac.init(key);
            // An account name holds no line feed, so the two cannot run into each other.
            var bytes = mac.doFinal((officer + "\n" + caseId).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA-256 on this platform", e);
        }
    }

    /** Whether the token in a form is the one made for that officer and case, compared in constant time. */
    boolean matches(@Nullable String token, String officer, UUID caseId) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        of(officer, caseId).getBytes(StandardCharsets.UTF_8));
    }
}
