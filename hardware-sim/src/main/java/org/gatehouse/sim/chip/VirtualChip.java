// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The contactless chip of an eMRTD (ICAO Doc 9303-10 and -11), with BAC and PACE as its profile offers them. All randomness
 * comes from the given source, in this order: BAC's challenge and key; PACE's nonce, mapping key and ephemeral key. The same
 * source therefore gives the same conversation. Not thread-safe.
 */
public final class VirtualChip implements ChipCore {

    private static final int CHAINING = 0x10;
    /** The longest answer that fits beside its status word into one message of vpcd. */
    private static final int LONGEST_ANSWER = 65_533;

    private final ChipProfile profile;
    private final FileSystem files;
    private final BasicAccessControl bac;
    private final PaceSetup paceSetup;
    private @Nullable Pace pace;
    private @Nullable SecureChannel channel;

    /**
     * @param random source of challenges, nonces and keys; a seeded one makes the chip repeatable
     */
    public VirtualChip(ChipProfile profile, SecureRandom random) {
        this.profile = profile;
        this.paceSetup = new PaceSetup(profile, random);
        this.bac = new BasicAccessControl(profile.secret(), random);
        this.files = new FileSystem(profile.files(), !profile.bacOffered() && !paceSetup.isOffered());
    }

    @Override
    public byte[] atr() {
        return profile.atr();
    }

    @Override
    public byte[] power() {
        return reset();
    }

    @Override
    public byte[] reset() {
        endSession();
        files.reset();
        return atr();
    }

    private void endSession() {
        channel = null;
        pace = null;
        bac.reset();
        files.deselectFile();
    }

    @Override
    public byte[] process(byte[] commandApdu) {
        try {
            CommandApdu command = CommandApdu.parse(commandApdu);
            if (command.extended() && !profile.extendedLength()) {
                throw new StatusException(StatusWord.WRONG_LENGTH);
            }
            SecureChannel open = channel;
            return open == null ? inClear(command) : secured(open, command);
        } catch (StatusException e) {
            return e.answer().bytes();
        }
    }

    private byte[] inClear(CommandApdu command) throws StatusException {
        if (command.isSecured()) {
            throw new StatusException(StatusWord.SECURE_MESSAGING_OBJECTS_INCORRECT);
        }
        return execute(command, answerRoom(command)).bytes();
    }

    /** Any error in secure messaging, and any plain command, ends the session (Doc 9303-11 §9.8.8). */
    private byte[] secured(SecureChannel open, CommandApdu command) throws StatusException {
        CommandApdu plain;
        try {
            if (!command.isSecured()) {
                throw new StatusException(StatusWord.SECURE_MESSAGING_OBJECTS_MISSING);
            }
            plain = open.open(command);
        } catch (StatusException e) {
            endSession();
            throw e;
        }
        Answer answer;
        try {
            answer = execute(plain, open.room(answerRoom(command)));
        } catch (StatusException e) {
            answer = e.answer();
        }
        return open.seal(answer, plain.ins());
    }

    private static int answerRoom(CommandApdu command) {
        return command.extended() ? LONGEST_ANSWER : CommandApdu.SHORT_MAXIMUM;
    }

    private Answer execute(CommandApdu command, int room) throws StatusException {
        if ((command.cla() & ~CHAINING) != 0) {
            throw new StatusException(StatusWord.CLASS_NOT_SUPPORTED);
        }
        if (command.isChained() && command.ins() != 0x86) {
            throw new StatusException(StatusWord.CHAINING_NOT_SUPPORTED);
        }
        boolean authenticated = channel != null;
        return switch (command.ins()) {
            case 0xA4 ->
                files.select(command, authenticated, authenticated || profile.bacOffered() || !paceSetup.isOffered());
            case 0xB0 -> files.readBinary(command, authenticated, room);
            case 0xB1 -> files.readBinaryWithObject(command, authenticated, room);
            case 0x84 -> {
                requireBac();
                yield bac.getChallenge(command);
            }
            case 0x82 -> {
                requireBac();
                yield mutualAuthenticate(command);
            }
            case 0x22 -> setAuthenticationTemplate(command);
            case 0x86 -> generalAuthenticate(command);
            default -> throw new StatusException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        };
    }

    /** BAC belongs to the application, and to the time before a session. */
    private void requireBac() throws StatusException {
        if (!profile.bacOffered() || channel != null || !files.isInApplication()) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
    }

    private Answer mutualAuthenticate(CommandApdu command) throws StatusException {
        BasicAccessControl.Opened opened = bac.mutualAuthenticate(command);
        pace = null;
        channel = opened.channel();
        return opened.answer();
    }

    private Answer setAuthenticationTemplate(CommandApdu command) throws StatusException {
        pace = null;
        if (!paceSetup.isOffered()) {
            throw new StatusException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        }
        if (channel != null) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        pace = paceSetup.start(command);
        return Answer.success();
    }

    private Answer generalAuthenticate(CommandApdu command) throws StatusException {
        Pace run = pace;
        if (run == null) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        pace = null;
        Answer answer = run.generalAuthenticate(command);
        channel = run.channel();
        pace = channel == null ? run : null;
        return answer;
    }
}
