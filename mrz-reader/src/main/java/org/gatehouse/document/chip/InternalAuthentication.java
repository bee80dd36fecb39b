// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import net.sf.scuba.smartcards.CommandAPDU;

/** Lets the chip sign a challenge (Doc 9303-11 §6.1.2.3), and fetches the whole signature, whatever its length. */
final class InternalAuthentication {
    private static final int INS_INTERNAL_AUTHENTICATE = 0x88;
    private static final int INS_GET_RESPONSE = 0xC0;
    private static final int SHORT_ANSWER = 256;
    private static final int EXTENDED_ANSWER = 65536;
    private static final int MAX_PIECES = 16;
    /** RSA of 8,192 bits; nobody has longer keys. */
    private static final int MAX_SIGNATURE = 1024;

    private final ChipDialogue dialogue;

    InternalAuthentication(ChipDialogue dialogue) {
        this.dialogue = dialogue;
    }

    byte[] sign(byte[] challenge) throws ChipException {
        dialogue.directory().enterApplication();
        boolean extended = dialogue.files().extendedLength();
        Answer answer = ask(challenge, extended ? EXTENDED_ANSWER : SHORT_ANSWER);
        byte[] signature = whole(answer);
        // Some chips that take extended length answer nothing, or "wrong length", when asked for as much as there is.
        if (signature.length == 0 && (extended ? answer.askedForTooMuch() : mayBeTooLong(answer))) {
            signature = whole(ask(challenge, extended ? SHORT_ANSWER : EXTENDED_ANSWER));
        }
        if (signature.length == 0 || signature.length > MAX_SIGNATURE) {
            throw new ChipException(ChipErrorCode.CHIP_REFUSED, "no whole signature, " + answer.statusText());
        }
        return signature;
    }

    private Answer ask(byte[] challenge, int expected) throws ChipException {
        CommandAPDU command = new CommandAPDU(0, INS_INTERNAL_AUTHENTICATE, 0, 0, challenge, expected);
        Answer answer = dialogue.exchange(command);
        return answer.exactLength() == 0
                ? answer
                : dialogue.exchange(
                        new CommandAPDU(0, INS_INTERNAL_AUTHENTICATE, 0, 0, challenge, answer.exactLength()));
    }

    /** The signature with the pieces that follow; nothing when it is not whole. */
    private byte[] whole(Answer first) throws ChipException {
        Answer answer = first;
        byte[] signature = answer.data();
        for (int pieces = 0; answer.remaining() > 0 && pieces < MAX_PIECES; pieces++) {
            answer = dialogue.exchange(new CommandAPDU(0, INS_GET_RESPONSE, 0, 0, answer.remaining()));
            signature = CardObjects.joined(signature, answer.data());
        }
        return answer.succeeded() && !cut(answer, signature) ? signature : new byte[0];
    }

    private boolean mayBeTooLong(Answer answer) {
        return answer.askedForTooMuch() || answer.remaining() > 0 || cut(answer, answer.data());
    }

    /** No signature is as long as what just fits into a short protected answer: 231 or 223 bytes. */
    private boolean cut(Answer answer, byte[] signature) {
        return dialogue.channel().isProtected()
                && answer.succeeded()
                && signature.length == dialogue.channel().room().inShortAnswer();
    }
}
