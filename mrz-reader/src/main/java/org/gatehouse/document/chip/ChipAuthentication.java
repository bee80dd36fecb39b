// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
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

    private final ChipDialogue dialogue;

    ChipAuthentication(ChipDialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** All that is on this side of the agreement. */
    private record Prepared(CipherSuite suite, KeyAgreementKind agreement, StaticKey chip, KeyPair own) {}

    void run(ChipAuthenticationRequest request) throws ChipException {
        Prepared prepared = prepared(request);
        SecureMessaging session;
        try {
            session = agree(request, prepared);
        } catch (GeneralSecurityException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw failed("chip authentication was refused");
        }
        dialogue.channel().protect(session);
        try {
            // Any answer proves the key, also a refusal. An inspection reads EF.COM next, or has read it before the
            // proof and
            // goes on with DG1: either way this command is none too many.
            boolean comRead = dialogue.files().isDone(ElementaryFile.COM);
            dialogue.files().begin(comRead ? ElementaryFile.DG1 : ElementaryFile.COM);
        } catch (ChipException e) {
            throw e.code() == ChipErrorCode.SECURE_MESSAGING_FAILED ? failed("the chip does not know the new keys") : e;
        }
    }

    /** Before anything is said: that a key cannot be used here says nothing of the chip. */
    private Prepared prepared(ChipAuthenticationRequest request) throws ChipException {
        if (!dialogue.channel().isProtected()) {
            throw impossible("there is no session with keys to replace");
        }
        try {
            return prepare(request);
        } catch (GeneralSecurityException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw impossible("the key is none, or none that is used here");
        }
    }

    private Prepared prepare(ChipAuthenticationRequest request) throws GeneralSecurityException {
        String[] arcs = request.protocol().startsWith(CHIP_AUTHENTICATION)
                ? request.protocol().substring(CHIP_AUTHENTICATION.length()).split("\\.", -1)
                : new String[0];
        if (arcs.length != 2 || !List.of("1", "2").contains(arcs[0])) {
            throw new InvalidKeyException("no protocol of chip authentication");
        }
        CipherSuite suite =
                CipherSuite.ofArc(arcs[1]).orElseThrow(() -> new InvalidKeyException("no cipher known here"));
        KeyAgreementKind agreement = arcs[0].equals("1") ? KeyAgreementKind.DH : KeyAgreementKind.ECDH;
        StaticKey chip = StaticKey.of(agreement, request.subjectPublicKeyInfo());
        return new Prepared(suite, agreement, chip, dialogue.keys().pair(agreement, chip.group()));
    }

    private SecureMessaging agree(ChipAuthenticationRequest request, Prepared prepared)
            throws ChipException, GeneralSecurityException {
        dialogue.directory().enterApplication();
        KeyAgreementKind agreement = prepared.agreement();
        send(request, prepared.suite(), agreement.encode(prepared.own().getPublic()));
        byte[] secret =
                agreement.secret(prepared.own().getPrivate(), prepared.chip().key());
        return SecureMessaging.of(prepared.suite(), secret);
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

    private static ChipException impossible(String detail) {
        return new ChipException(ChipErrorCode.CHIP_AUTHENTICATION_IMPOSSIBLE, detail);
    }

    private static ChipException failed(String detail) {
        return new ChipException(ChipErrorCode.CHIP_AUTHENTICATION_FAILED, detail);
    }
}
