// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import org.jmrtd.Util;
import org.jmrtd.protocol.AESSecureMessagingWrapper;
import org.jmrtd.protocol.DESedeSecureMessagingWrapper;
import org.jmrtd.protocol.SecureMessagingWrapper;

/**
 * The keys of a session and JMRTD's use of them (Doc 9303-11 §9.8).
 *
 * @param wrapper protects commands and answers, and counts them
 * @param encryption the key for enciphering
 * @param mac the key for authentication
 * @param blockBytes block size of the cipher
 */
record SecureMessaging(SecureMessagingWrapper wrapper, SecretKey encryption, SecretKey mac, int blockBytes) {
    private static final int TRIPLE_DES_BLOCK = 8;
    private static final int AES_BLOCK = 16;
    private static final int LONGEST = 65536;

    /** Keys derived from a shared secret, which is overwritten; the counter starts at zero (§9.7.1, §9.8.7). */
    static SecureMessaging of(CipherSuite suite, byte[] sharedSecret) throws GeneralSecurityException {
        try {
            SecretKey encryption = Util.deriveKey(sharedSecret, suite.cipher(), suite.keyBits(), Util.ENC_MODE);
            SecretKey mac = Util.deriveKey(sharedSecret, suite.cipher(), suite.keyBits(), Util.MAC_MODE);
            return suite.aes()
                    ? new SecureMessaging(
                            new AESSecureMessagingWrapper(encryption, mac, LONGEST, true, 0),
                            encryption,
                            mac,
                            AES_BLOCK)
                    : tripleDes(encryption, mac, 0);
        } finally {
            CommandChannel.wipe(sharedSecret);
        }
    }

    /** As after BAC, with a counter of its own. */
    static SecureMessaging tripleDes(SecretKey encryption, SecretKey mac, long counter)
            throws GeneralSecurityException {
        return new SecureMessaging(
                new DESedeSecureMessagingWrapper(encryption, mac, LONGEST, true, counter),
                encryption,
                mac,
                TRIPLE_DES_BLOCK);
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "SecureMessaging[" + blockBytes + "]";
    }
}
