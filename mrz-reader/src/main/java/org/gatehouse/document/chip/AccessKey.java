// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.gatehouse.document.mrz.CheckDigit;
import org.gatehouse.document.mrz.Mrz;

/**
 * What opens a chip: SHA-1 over document number, date of birth and date of expiry, each with its check digit
 * (Doc 9303-11 §4.3.2 and §4.4.4.1). Closing it overwrites it.
 */
public final class AccessKey implements AutoCloseable {
    private static final int BAC_SEED_BYTES = 16;
    private static final int NUMBER_FIELD = 9;

    private final byte[] digest;

    private AccessKey(byte[] digest) {
        this.digest = digest;
    }

    /** The key that the MRZ of a page gives, whether or not the page's check digits are right. */
    public static AccessKey of(Mrz mrz) {
        String number = mrz.documentNumber();
        String field = number + "<".repeat(Math.max(0, NUMBER_FIELD - number.length()));
        // Where a number runs on, states compute its digit in two ways; the printed one is the chip's if it is right.
        char digit = mrz.checks().stream()
                .filter(c -> c.field() == CheckDigit.Field.DOCUMENT_NUMBER && c.valid())
                .map(CheckDigit::printed)
                .findFirst()
                .orElseGet(() -> CheckDigit.of(field));
        String birth = mrz.birthDate().raw();
        String expiry = mrz.expiryDate().raw();
        String information = field + digit + birth + CheckDigit.of(birth) + expiry + CheckDigit.of(expiry);
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1", new BouncyCastleProvider());
            return new AccessKey(sha1.digest(information.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle has no SHA-1", e);
        }
    }

    /** All twenty bytes: the password for PACE. */
    byte[] pacePassword() {
        return digest.clone();
    }

    /** The first sixteen bytes: the seed of the keys for BAC. */
    byte[] bacSeed() {
        return Arrays.copyOf(digest, BAC_SEED_BYTES);
    }

    @Override
    public void close() {
        Arrays.fill(digest, (byte) 0);
    }

    @Override
    public String toString() {
        return "AccessKey[withheld]";
    }
}
