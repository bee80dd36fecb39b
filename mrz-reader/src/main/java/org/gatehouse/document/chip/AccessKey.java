// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.gatehouse.document.mrz.CheckDigit;
import org.gatehouse.document.mrz.Mrz;

/**
 * What opens a chip: SHA-1 over document number, date of birth and date of expiry, each with its check digit, or a card
 * access number (Doc 9303-11 §4.3.2 and §9.7.3). Closing it overwrites it.
 */
public final class AccessKey implements AutoCloseable {
    private static final int BAC_SEED_BYTES = 16;
    private static final int NUMBER_FIELD = 9;
    private static final Pattern CAN = Pattern.compile("[0-9]{6}");

    private final Kind kind;
    private final byte[] password;

    private AccessKey(Kind kind, byte[] password) {
        this.kind = kind;
        this.password = password;
    }

    /** What was printed. */
    enum Kind {
        MRZ(1),
        CAN(2);

        private final int paceReference;

        Kind(int paceReference) {
            this.paceReference = paceReference;
        }

        /** Reference of the password in MSE:Set AT (Doc 9303-11 §4.4.4.1). */
        int paceReference() {
            return paceReference;
        }
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
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1", CardCryptography.PROVIDER);
            byte[] digest = sha1.digest(information.getBytes(StandardCharsets.US_ASCII));
            return new AccessKey(Kind.MRZ, digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle has no SHA-1", e);
        }
    }

    /**
     * The key that the card access number gives. It opens by PACE only.
     *
     * @param can six digits, as printed (Doc 9303-11 §4.4.1)
     */
    public static AccessKey ofCan(String can) {
        if (!CAN.matcher(can).matches()) {
            throw new IllegalArgumentException("a card access number has six digits");
        }
        return new AccessKey(Kind.CAN, can.getBytes(StandardCharsets.ISO_8859_1));
    }

    Kind kind() {
        return kind;
    }

    /** The password for PACE: twenty bytes of the MRZ, or the characters of the CAN. */
    byte[] pacePassword() {
        return password.clone();
    }

    /** The first sixteen bytes: the seed of the keys for BAC. Only the MRZ gives one. */
    byte[] bacSeed() {
        if (kind != Kind.MRZ) {
            throw new IllegalStateException("a CAN opens nothing by BAC");
        }
        return Arrays.copyOf(password, BAC_SEED_BYTES);
    }

    @Override
    public void close() {
        Arrays.fill(password, (byte) 0);
    }

    @Override
    public String toString() {
        return "AccessKey[withheld]";
    }
}
