// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.sim.chip.behaviour.Reaction;
import org.gatehouse.sim.chip.behaviour.SecureMessagingDeviation;
import org.jspecify.annotations.Nullable;

/**
 * The contactless chip of an eMRTD (ICAO Doc 9303-10 and -11): BAC and PACE as its profile offers them, chip and active
 * authentication with the keys it holds, and whatever its behaviour makes of all that. All randomness comes from the given
 * source, in this order: BAC's challenge and key; PACE's nonce, mapping key and ephemeral key; active authentication's nonce.
 * The same source therefore gives the same conversation. Not thread-safe.
 */
public final class VirtualChip implements ChipCore {

    /** The longest answer that fits beside its status word into one message of vpcd. */
    private static final int LONGEST_ANSWER = 65_533;

    private static final int STATUS_LENGTH = 2;
    private static final byte[] NOTHING = {};

    private final ChipProfile profile;
    private final Procedures procedures;
    private final Rulebook rulebook;
    private final History history = new History();

    private boolean gone;
    private byte @Nullable [] jam;

    /**
     * @param random source of challenges, nonces and keys; a seeded one makes the chip repeatable
     */
    public VirtualChip(ChipProfile profile, SecureRandom random) {
        this.profile = profile;
        this.procedures = new Procedures(profile, random);
        this.rulebook = new Rulebook(profile.behaviour().rules());
    }

    @Override
    public byte[] atr() {
        return profile.atr();
    }

    @Override
    public byte[] power() {
        gone = false;
        return reset();
    }

    @Override
    public byte[] reset() {
        jam = null;
        procedures.reset();
        return atr();
    }

    /**
     * The terminal's ephemeral public keys of all chip authentications so far, in the order in which they came, for a test
     * that wants every one to be fresh (Doc 9303-11 §6.2.1).
     */
    public List<byte[]> chipAuthenticationKeysReceived() {
        return procedures.chipAuthenticationKeysReceived();
    }

    @Override
    public byte[] process(byte[] commandApdu) {
        if (gone) {
            return NOTHING;
        }
        byte[] jammed = jam;
        byte[] answer = jammed == null ? answer(commandApdu) : jammed.clone();
        if (answer.length > 0) {
            history.add(answer);
        }
        return answer;
    }

    private byte[] answer(byte[] commandApdu) {
        try {
            if (commandApdu.length > profile.behaviour().reading().largestCommand()) {
                throw new StatusException(StatusWord.WRONG_LENGTH);
            }
            CommandApdu command = CommandApdu.parse(commandApdu);
            if (command.extended() && !profile.extendedLength()) {
                throw new StatusException(StatusWord.WRONG_LENGTH);
            }
            SecureChannel open = procedures.channel();
            return open == null ? inClear(command) : secured(open, command);
        } catch (StatusException e) {
            return e.answer().bytes();
        }
    }

    private byte[] inClear(CommandApdu command) throws StatusException {
        if (command.isSecured()) {
            throw new StatusException(StatusWord.SECURE_MESSAGING_OBJECTS_INCORRECT);
        }
        return react(command, answerRoom(command), null);
    }

    /** Any error in secure messaging, and any plain command, ends the session (Doc 9303-11 §9.8.3). */
    private byte[] secured(SecureChannel open, CommandApdu command) throws StatusException {
        CommandApdu plain;
        try {
            if (!command.isSecured()) {
                throw new StatusException(StatusWord.SECURE_MESSAGING_OBJECTS_MISSING);
            }
            plain = open.open(command);
        } catch (StatusException e) {
            procedures.endSession();
            throw e;
        }
        return react(plain, open.room(answerRoom(command)), open);
    }

    private int answerRoom(CommandApdu command) {
        int largest = profile.behaviour().reading().largestResponse() - STATUS_LENGTH;
        return command.extended() ? Math.min(LONGEST_ANSWER, largest) : CommandApdu.SHORT_MAXIMUM;
    }

    /** Executes the command, unless the chip's behaviour has something else in mind for it. */
    private byte[] react(CommandApdu plain, int room, @Nullable SecureChannel open) {
        List<Reaction> reactions = rulebook.reactionsTo(
                procedures.stepOf(plain), plain.ins(), procedures.fileConcernedBy(plain), procedures.session());
        for (Reaction reaction : reactions) {
            byte[] instead = insteadOfAnything(reaction);
            if (instead != null) {
                return instead;
            }
        }
        long arrival = System.nanoTime();
        Answer answer = edited(insteadOfExecution(reactions), plain, room, reactions);
        byte[] bytes = open == null ? answer.bytes() : open.seal(answer, plain.ins(), deviations(reactions));
        return late(arrival, reactions, replayed(reactions, bytes));
    }

    private byte @Nullable [] insteadOfAnything(Reaction reaction) {
        if (reaction instanceof Reaction.Vanishes) {
            gone = true;
            procedures.reset();
            return NOTHING;
        }
        if (reaction instanceof Reaction.Jams jams) {
            procedures.endSession();
            jam = new Answer(NOTHING, jams.status()).bytes();
            return jam.clone();
        }
        if (reaction instanceof Reaction.EndsSession ends) {
            procedures.endSession();
            return new Answer(NOTHING, ends.status()).bytes();
        }
        return null;
    }

    private static @Nullable Answer insteadOfExecution(List<Reaction> reactions) {
        for (Reaction reaction : reactions) {
            if (reaction instanceof Reaction.Answers answers) {
                return new Answer(answers.data(), answers.status());
            }
        }
        return null;
    }

    private Answer edited(@Nullable Answer instead, CommandApdu plain, int room, List<Reaction> reactions) {
        Answer answer = instead == null ? executed(plain, room) : instead;
        for (Reaction reaction : reactions) {
            if (reaction instanceof Reaction.Edits edits) {
                answer = EditedAnswer.of(answer, edits.edit());
            }
        }
        return answer;
    }

    private Answer executed(CommandApdu plain, int room) {
        try {
            return procedures.execute(plain, room);
        } catch (StatusException e) {
            return e.answer();
        }
    }

    private static Set<SecureMessagingDeviation> deviations(List<Reaction> reactions) {
        Set<SecureMessagingDeviation> deviations = EnumSet.noneOf(SecureMessagingDeviation.class);
        for (Reaction reaction : reactions) {
            if (reaction instanceof Reaction.Protects protects) {
                deviations.add(protects.deviation());
            }
        }
        return deviations;
    }

    private byte[] replayed(List<Reaction> reactions, byte[] bytes) {
        for (Reaction reaction : reactions) {
            if (reaction instanceof Reaction.Replays replays) {
                return history.before(replays.back(), bytes);
            }
        }
        return bytes;
    }

    private static byte[] late(long arrival, List<Reaction> reactions, byte[] bytes) {
        for (Reaction reaction : reactions) {
            if (reaction instanceof Reaction.Delays delays) {
                PreciseWait.until(arrival + delays.duration().toNanos());
            }
        }
        return bytes;
    }
}
