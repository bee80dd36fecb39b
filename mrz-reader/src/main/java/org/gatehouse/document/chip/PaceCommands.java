// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.security.GeneralSecurityException;
import java.util.Map;
import net.sf.scuba.smartcards.CommandAPDU;

/** The commands of PACE (Doc 9303-11 §4.4.4). Every answer must be exactly what the clause says. */
final class PaceCommands {
    private static final int INS_MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int INS_GENERAL_AUTHENTICATE = 0x86;
    private static final int CHAINED = 0x10;
    private static final int SHORT_ANSWER = 256;
    private static final int EXTENDED_ANSWER = 65536;
    /** Most bytes of key data whose command and answer are short. */
    private static final int SHORT_OBJECT = 240;

    private final CommandChannel channel;

    PaceCommands(CommandChannel channel) {
        this.channel = channel;
    }

    /**
     * MSE:Set AT.
     *
     * @param nameParameters whether the chip has several domain parameters to choose from
     */
    void setAuthenticationTemplate(PaceOffer offer, int passwordReference, boolean nameParameters)
            throws ChipException, GeneralSecurityException {
        byte[] data = CardObjects.joined(
                CardObjects.identifier(0x80, offer.protocol()),
                CardObjects.of(0x83, new byte[] {(byte) passwordReference}));
        if (nameParameters) {
            data = CardObjects.joined(data, CardObjects.of(0x84, new byte[] {(byte) offer.parameter()}));
        }
        Answer answer = channel.exchange(new CommandAPDU(0, INS_MANAGE_SECURITY_ENVIRONMENT, 0xC1, 0xA4, data));
        if (!answer.succeeded()) {
            throw new GeneralSecurityException("refused, " + answer.statusText());
        }
    }

    /** GENERAL AUTHENTICATE with no object inside: the question for the nonce. */
    byte[] nonce() throws ChipException, GeneralSecurityException {
        return only(0x80, generalAuthenticate(new byte[0], false));
    }

    /** GENERAL AUTHENTICATE with one object inside, answered by the one of the next tag. */
    byte[] exchange(int tag, byte[] value) throws ChipException, GeneralSecurityException {
        return only(tag + 1, generalAuthenticate(CardObjects.of(tag, value), false));
    }

    /** GENERAL AUTHENTICATE with the terminal's nonce of the integrated mapping, answered by nothing or an empty object. */
    void sendNonce(byte[] nonce) throws ChipException, GeneralSecurityException {
        byte[] answer = send(CardObjects.of(0x81, nonce), false);
        if (answer.length > 0) {
            Map<Integer, byte[]> objects = CardObjects.dynamic(answer);
            byte[] empty = objects.getOrDefault(0x82, new byte[0]);
            if (empty.length > 0 || objects.size() > (objects.containsKey(0x82) ? 1 : 0)) {
                throw new GeneralSecurityException("an answer where none belongs");
            }
        }
    }

    /** The last GENERAL AUTHENTICATE, with the terminal's token. */
    Map<Integer, byte[]> token(byte[] token) throws ChipException, GeneralSecurityException {
        return generalAuthenticate(CardObjects.of(0x85, token), true);
    }

    private Map<Integer, byte[]> generalAuthenticate(byte[] object, boolean last)
            throws ChipException, GeneralSecurityException {
        return CardObjects.dynamic(send(object, last));
    }

    private byte[] send(byte[] object, boolean last) throws ChipException, GeneralSecurityException {
        byte[] data = CardObjects.of(CardObjects.DYNAMIC, object);
        int expected = data.length > SHORT_OBJECT ? EXTENDED_ANSWER : SHORT_ANSWER;
        Answer answer =
                channel.exchange(new CommandAPDU(last ? 0 : CHAINED, INS_GENERAL_AUTHENTICATE, 0, 0, data, expected));
        if (!answer.succeeded()) {
            throw new GeneralSecurityException("refused, " + answer.statusText());
        }
        return answer.data();
    }

    private static byte[] only(int tag, Map<Integer, byte[]> objects) throws GeneralSecurityException {
        byte[] value = objects.get(tag);
        if (value == null || objects.size() != 1) {
            throw new GeneralSecurityException("another object than expected");
        }
        return value;
    }
}
