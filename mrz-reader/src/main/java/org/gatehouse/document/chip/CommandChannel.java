// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.jmrtd.protocol.SecureMessagingWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Commands to the chip and its answers, protected once there are keys (Doc 9303-11 §9.8). The first answer that is not
 * protected as it must be ends the channel: nothing more is sent or believed.
 */
final class CommandChannel {
    /** Both write what chips answer into their log; kept here so that the setting is not collected with the logger. */
    private static final Logger JMRTD = Logger.getLogger("org.jmrtd");

    private static final Logger SCUBA = Logger.getLogger("net.sf.scuba");

    static {
        JMRTD.setLevel(Level.OFF);
        SCUBA.setLevel(Level.OFF);
    }

    private static final int SHORT_DATA = 255;
    private static final int SHORT_ANSWER = 256;
    private static final int EXTENDED_ANSWER = 65536;

    private final ContinuedLink link;
    private @Nullable SecureMessaging protection;
    private @Nullable ChipException dead;

    CommandChannel(ChipLink link) {
        this.link = new ContinuedLink(link);
    }

    byte[] answerToReset() {
        return link.answerToReset();
    }

    /** From the next command on, these keys protect both directions. */
    void protect(SecureMessaging keys) {
        protection = keys;
    }

    /** The session is over, and its keys with it. */
    void forget() {
        protection = null;
    }

    boolean isProtected() {
        return protection != null;
    }

    /** How the sizes of plain and protected answers relate at present. */
    AnswerRoom room() {
        SecureMessaging keys = protection;
        return keys == null ? AnswerRoom.PLAIN : AnswerRoom.protectedBy(keys.blockBytes());
    }

    /**
     * Sends one command and gives the plain answer. Goes out in extended length when its data or its expected answer do not
     * fit into a short one.
     */
    Answer exchange(CommandAPDU command) throws ChipException {
        if (dead != null) {
            throw dead;
        }
        SecureMessaging keys = protection;
        if (keys == null) {
            return new Answer(link.transmit(command.getBytes()));
        }
        byte[] raw = transmit(outer(keys.wrapper(), command, room().inShortAnswer()));
        if (!ProtectedAnswer.wellFormed(raw)) {
            throw died("an answer was not protected as it must be");
        }
        try {
            return new Answer(keys.wrapper().unwrap(new ResponseAPDU(raw)).getBytes());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw died("the protection of an answer is wrong");
        }
    }

    /** An answer that never ends was not protected, and the counters of both sides no longer agree. */
    private byte[] transmit(byte[] command) throws ChipException {
        try {
            return link.transmit(command);
        } catch (ChipException e) {
            throw e.code().endsSession() ? e : died("an answer never ends");
        }
    }

    /** The protected command; JMRTD would take short length also where the protected answer needs extended. */
    private byte[] outer(SecureMessagingWrapper wrapper, CommandAPDU command, int shortBlock) throws ChipException {
        try {
            CommandAPDU inner = wrapper.wrap(command);
            byte[] data = inner.getData();
            // 256 stands for as much as a short answer holds.
            boolean extended =
                    data.length > SHORT_DATA || command.getNe() > shortBlock && command.getNe() != SHORT_ANSWER;
            int answer = extended ? EXTENDED_ANSWER : SHORT_ANSWER;
            return new CommandAPDU(inner.getCLA(), inner.getINS(), inner.getP1(), inner.getP2(), data, answer)
                    .getBytes();
        } catch (RuntimeException e) {
            throw died("a command could not be protected");
        }
    }

    private ChipException died(String detail) {
        dead = new ChipException(ChipErrorCode.SECURE_MESSAGING_FAILED, detail);
        return dead;
    }

    static void wipe(byte[] bytes) {
        Arrays.fill(bytes, (byte) 0);
    }
}
