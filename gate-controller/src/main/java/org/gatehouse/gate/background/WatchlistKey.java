// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Turns what a watchlist is about into entries that tell nothing without the key: HMAC-SHA-256 (RFC 2104), cut to 16 bytes.
 *
 * <p>A plain hash, salted or not, would not do: a document number has so few possible values that all of them are tried in
 * minutes. With a key that is kept elsewhere the list can be copied to every lane and still names nobody; who has list and
 * key, as the lane has, can test a guess and still read nothing out of it. Thread-safe.
 */
public final class WatchlistKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int ENTRY_BYTES = 16;

    private final Mac mac;

    /** @param key 32 bytes */
    public WatchlistKey(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("The key of the watchlist must be 32 bytes long.");
        }
        try {
            mac = Mac.getInstance(ALGORITHM, new BouncyCastleProvider());
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle has HMAC-SHA-256", e);
        }
    }

    /** The entry of one document. */
    public String document(String issuingState, String documentNumber) {
        return entry("DOCUMENT", plain(issuingState), plain(documentNumber));
    }

    /**
     * The entry of one person: surname, first given name, date of birth. Further given names are left out, because an MRZ may
     * have cut them off (Doc 9303-4 §4.2.3); what that hits too often, it only refers.
     */
    public String person(String primaryIdentifier, String secondaryIdentifier, String birthDate) {
        String first = secondaryIdentifier.strip().split("[ <]", 2)[0];
        return entry("PERSON", plain(primaryIdentifier), plain(first), plain(birthDate));
    }

    /** What makes a list whole: the code over its date and all its entries. */
    String sealOf(String created, Collection<String> entries) {
        String lines = "LIST\n" + created + "\n" + String.join("\n", new TreeSet<>(entries));
        return base64(code(lines));
    }

    private String entry(String kind, String... values) {
        byte[] code = code(kind + "\n" + String.join("\n", values));
        return base64(Arrays.copyOf(code, ENTRY_BYTES));
    }

    private synchronized byte[] code(String text) {
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
