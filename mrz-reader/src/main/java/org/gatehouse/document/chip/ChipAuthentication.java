// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;
import net.sf.scuba.smartcards.CommandAPDU;
import org.jmrtd.Util;

/**
 * One run of chip authentication (Doc 9303-11 §6.2). The chip says nothing that proves anything in the run itself: it has
 * the private key if it can answer the next command under the new keys, so that command belongs to the run.
 */
final class ChipAuthentication {
    private static final String CHIP_AUTHENTICATION = "0.4.0.127.0.7.2.2.3.";
    private static final int INS_MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int INS_GENERAL_AUTHENTICATE = 0x86;
    private static final int SHORT_ANSWER = 256;
    private static final int EXTENDED_ANSWER = 65536;
    private static final int CHAINED = 0x10;
    /** Most plain data in a protected short command. */
    private static final int SHORT_DATA = 223;

    private static final int MAX_KEY_FILE = 4096;
    private static final int MAX_DH_BITS = 4096;
    private static final int MIN_DH_BITS = 1024;
    private static final int MAX_CURVE_BITS = 640;

    private final ChipDialogue dialogue;

    ChipAuthentication(ChipDialogue dialogue) {
        this.dialogue = dialogue;
    }

    void run(ChipAuthenticationRequest request) throws ChipException {
        SecureMessaging session;
        try {
            session = agree(request);
        } catch (GeneralSecurityException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw failed("chip authentication was refused, or the key for it is none");
        }
        dialogue.channel().protect(session);
        try {
            // Any answer proves the key, also a refusal. An inspection reads EF.COM next, or has read it before the
            // proof
            // and goes on with DG1: either way this command is none too many.
            boolean comRead = dialogue.files().isDone(ElementaryFile.COM);
            dialogue.files().begin(comRead ? ElementaryFile.DG1 : ElementaryFile.COM);
        } catch (ChipException e) {
            throw e.code() == ChipErrorCode.SECURE_MESSAGING_FAILED ? failed("the chip does not know the new keys") : e;
        }
    }

    private SecureMessaging agree(ChipAuthenticationRequest request) throws ChipException, GeneralSecurityException {
        String[] arcs = request.protocol().startsWith(CHIP_AUTHENTICATION)
                ? request.protocol().substring(CHIP_AUTHENTICATION.length()).split("\\.", -1)
                : new String[0];
        if (arcs.length != 2 || !List.of("1", "2").contains(arcs[0])) {
            throw new InvalidKeyException("no protocol of chip authentication");
        }
        CipherSuite suite =
                CipherSuite.ofArc(arcs[1]).orElseThrow(() -> new InvalidKeyException("no cipher known here"));
        KeyAgreementKind agreement = arcs[0].equals("1") ? KeyAgreementKind.DH : KeyAgreementKind.ECDH;
        PublicKey chip = key(agreement, request.subjectPublicKeyInfo());
        dialogue.directory().enterApplication();
        KeyPair own = dialogue.keys().pair(agreement, agreement.group(chip));
        send(request, suite, agreement.encode(own.getPublic()));
        return SecureMessaging.of(suite, agreement.secret(own.getPrivate(), chip));
    }

    /** The chip's static key, in a group of a size that is no trap. */
    private static PublicKey key(KeyAgreementKind agreement, byte[] encoded) throws GeneralSecurityException {
        if (encoded.length > MAX_KEY_FILE) {
            throw new InvalidKeyException("no key is that long");
        }
        PublicKey key = agreement.factory().generatePublic(new X509EncodedKeySpec(encoded));
        AlgorithmParameterSpec group = agreement.group(key);
        if (group instanceof ECParameterSpec curve
                && curve.getCurve().getField().getFieldSize() <= MAX_CURVE_BITS) {
            return agreement.decode(agreement.encode(key), group);
        }
        if (group instanceof DHParameterSpec dh
                && dh.getP().bitLength() >= MIN_DH_BITS
                && dh.getP().bitLength() <= MAX_DH_BITS
                && key instanceof DHPublicKey known) {
            return agreement.decode(known.getY().toByteArray(), group);
        }
        throw new InvalidKeyException("a group of no known size");
    }

    /** 3DES keys are set in one command, AES keys agreed in two (§6.2.4). */
    private void send(ChipAuthenticationRequest request, CipherSuite suite, byte[] publicKey)
            throws ChipException, GeneralSecurityException {
        byte[] reference = request.keyId().isEmpty()
                ? new byte[0]
                : CardObjects.of(
                        0x84, Util.i2os(BigInteger.valueOf(request.keyId().getAsInt())));
        if (!suite.aes()) {
            manage(0xA6, CardObjects.joined(CardObjects.of(0x91, publicKey), reference));
            return;
        }
        manage(0xA4, CardObjects.joined(CardObjects.identifier(0x80, request.protocol()), reference));
        generalAuthenticate(CardObjects.of(CardObjects.DYNAMIC, CardObjects.of(0x80, publicKey)));
    }

    private void manage(int template, byte[] data) throws ChipException, GeneralSecurityException {
        accept(new CommandAPDU(0, INS_MANAGE_SECURITY_ENVIRONMENT, 0x41, template, data));
    }

    /** In extended length, or in a chain of commands where the chip offers none. */
    private void generalAuthenticate(byte[] data) throws ChipException, GeneralSecurityException {
        if (data.length <= SHORT_DATA || dialogue.files().extendedLength()) {
            int expected = data.length <= SHORT_DATA ? SHORT_ANSWER : EXTENDED_ANSWER;
            accept(new CommandAPDU(0, INS_GENERAL_AUTHENTICATE, 0, 0, data, expected));
            return;
        }
        int at = 0;
        for (; data.length - at > SHORT_DATA; at += SHORT_DATA) {
            byte[] piece = Arrays.copyOfRange(data, at, at + SHORT_DATA);
            accept(new CommandAPDU(CHAINED, INS_GENERAL_AUTHENTICATE, 0, 0, piece));
        }
        byte[] rest = Arrays.copyOfRange(data, at, data.length);
        accept(new CommandAPDU(0, INS_GENERAL_AUTHENTICATE, 0, 0, rest, SHORT_ANSWER));
    }

    private void accept(CommandAPDU command) throws ChipException, GeneralSecurityException {
        Answer answer = dialogue.exchange(command);
        if (!answer.succeeded()) {
            throw new GeneralSecurityException("refused, " + answer.statusText());
        }
    }

    private static ChipException failed(String detail) {
        return new ChipException(ChipErrorCode.CHIP_AUTHENTICATION_FAILED, detail);
    }
}
