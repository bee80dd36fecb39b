// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The SHA-256 of a certificate, list or file as it was read.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) implements Comparable<Fingerprint> {
    private static final int DIGITS = 64;

    /** @throws IllegalArgumentException when it is no such digest */
    public Fingerprint {
        if (hex.length() != DIGITS
                || !HexFormat.of().formatHex(HexFormat.of().parseHex(hex)).equals(hex)) {
            throw new IllegalArgumentException("not 64 lower-case hexadecimal digits");
        }
    }

    /** Of these bytes. */
    public static Fingerprint of(byte[] bytes) {
        return new Fingerprint(Digests.hex(HashAlgorithm.SHA256, bytes));
    }

    /** As people write it: digits in either case, with or without colons and spaces. Empty when it is no such digest. */
    public static Optional<Fingerprint> parse(String text) {
        String digits = text.replaceAll("[: ]", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{" + DIGITS + "}") ? Optional.of(new Fingerprint(digits)) : Optional.empty();
    }

    @Override
    public int compareTo(Fingerprint other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
