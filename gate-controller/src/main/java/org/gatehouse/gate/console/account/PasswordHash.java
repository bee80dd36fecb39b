// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password, hashed with PBKDF2 and HMAC-SHA-512 (RFC 8018 §5.2). Elytron's properties realm keeps a single unsalted
 * digest, which a graphics card searches at billions a second; hence this class.
 *
 * @param iterations rounds of the derivation, {@value #MIN_ITERATIONS} to {@value #MAX_ITERATIONS}
 * @param salt {@value #SALT_BYTES} random bytes, base64
 * @param key {@value #KEY_BYTES} derived bytes, base64
 */
public record PasswordHash(int iterations, String salt, String key) {
    /** Rounds of a new hash: the figure that OWASP gives for HMAC-SHA-512. */
    public static final int NEW_ITERATIONS = 210_000;

    static final int MIN_ITERATIONS = 100_000;
    static final int MAX_ITERATIONS = 10_000_000;
    static final int SALT_BYTES = 16;
    static final int KEY_BYTES = 32;

    private static final String SCHEME = "pbkdf2-sha512";

    public PasswordHash {
        if (iterations < MIN_ITERATIONS || iterations > MAX_ITERATIONS) {
            throw new IllegalArgumentException("iterations out of range");
        }
        if (Base64.getDecoder().decode(salt).length != SALT_BYTES
                || Base64.getDecoder().decode(key).length != KEY_BYTES) {
            throw new IllegalArgumentException("salt or key of the wrong length");
        }
    }

    /** Hashes a password under a fresh salt; takes a good tenth of a second of one core. */
    public static PasswordHash of(char[] password, SecureRandom random) throws AccountException {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder();
        return new PasswordHash(
                NEW_ITERATIONS,
                encoder.encodeToString(salt),
                encoder.encodeToString(derive(password, salt, NEW_ITERATIONS)));
    }

    /**
     * Reads {@code pbkdf2-sha512:iterations:salt:key}.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static PasswordHash parse(String text) {
        var parts = text.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("not a " + SCHEME + " hash");
        }
        return new PasswordHash(Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    /** The form that {@link #parse} reads. */
    public String format() {
        return SCHEME + ":" + iterations + ":" + salt + ":" + key;
    }

    /** Whether this is the hash of that password, compared in constant time. */
    public boolean matches(char[] password) throws AccountException {
        var derived = derive(password, Base64.getDecoder().decode(salt), iterations);
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(key));
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) throws AccountException {
        var spec = new PBEKeySpec(password, salt, iterations, KEY_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512", "SunJCE")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new AccountException(AccountError.DERIVATION_UNAVAILABLE, "no PBKDF2 on this platform", e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[...]";
    }
}
