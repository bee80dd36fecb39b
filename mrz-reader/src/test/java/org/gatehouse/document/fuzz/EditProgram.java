// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import org.gatehouse.sim.chip.behaviour.AnswerEdit;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.CommandMatch;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.Reaction;
import org.gatehouse.sim.chip.behaviour.SecureMessagingDeviation;
import org.gatehouse.sim.chip.behaviour.SessionKind;

/**
 * What a chip does wrong, as an input says it: a row of edits, each of the command it is for (one byte, counted from 1 over the
 * chip's life), what is done to the answer (one byte), two numbers (two bytes each), and a value (its length in one byte, and
 * the value). All that the chip's keys protect is protected after the edit.
 */
public final class EditProgram {
    private static final int MAX_EDITS = 24;
    private static final int HEADER_BYTES = 7;
    private static final int LEAST_STATUS = 0x6100;
    private static final int STATUS_WORDS = 0x9FFF - LEAST_STATUS + 1;

    /** What is done; the byte of the input counts round. */
    public enum Kind {
        FLIP,
        TRUNCATE,
        APPEND,
        STATUS,
        ANSWER,
        RETAG,
        REVALUE,
        REMOVE,
        ADD,
        PROTECT,
        END_SESSION,
        JAM,
        REPLAY,
        VANISH
    }

    private EditProgram() {}

    /** Any input is a program. */
    public static ChipBehaviour of(byte[] input) {
        ChipBehaviour behaviour = ChipBehaviour.faithful();
        ByteBuffer in = ByteBuffer.wrap(input);
        for (int edits = 0; edits < MAX_EDITS && in.remaining() >= HEADER_BYTES; edits++) {
            int command = 1 + (in.get() & 0xFF);
            Kind kind = Kind.values()[(in.get() & 0xFF) % Kind.values().length];
            int first = in.getShort();
            int second = in.getShort();
            byte[] value = new byte[Math.min(in.get() & 0xFF, in.remaining())];
            in.get(value);
            behaviour = behaviour.when(
                    new CommandMatch(
                            CommandStep.ANY, OptionalInt.empty(), OptionalInt.empty(), SessionKind.ANY, command, 1),
                    reaction(kind, first, second, value));
        }
        return behaviour;
    }

    /** One edit as a program; programs may be joined. */
    public static byte[] encode(int command, Kind kind, int first, int second, byte... value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(HEADER_BYTES)
                .put((byte) (command - 1))
                .put((byte) kind.ordinal())
                .putShort((short) first)
                .putShort((short) second)
                .put((byte) value.length)
                .array());
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static Reaction reaction(Kind kind, int first, int second, byte[] value) {
        int tag = first & 0xFFFF;
        return switch (kind) {
            case FLIP -> edit(new AnswerEdit.FlipBits(first, 1 + (second & 0xFFFF) % 0xFF));
            case TRUNCATE -> edit(new AnswerEdit.Truncate(1 + (first & 0x7FFF)));
            case APPEND -> edit(new AnswerEdit.Append(value));
            case STATUS -> edit(new AnswerEdit.ReplaceStatus(status(first)));
            case ANSWER -> new Reaction.Answers(value, status(first));
            case RETAG -> edit(new AnswerEdit.ReplaceTag(tag, second & 0xFFFF));
            case REVALUE -> edit(new AnswerEdit.ReplaceValue(tag, value));
            case REMOVE -> edit(new AnswerEdit.RemoveObject(tag));
            case ADD -> edit(new AnswerEdit.AddObject(tag, second & 0xFFFF, value));
            case PROTECT ->
                new Reaction.Protects(
                        SecureMessagingDeviation.values()[tag % SecureMessagingDeviation.values().length]);
            case END_SESSION -> new Reaction.EndsSession(status(first));
            case JAM -> new Reaction.Jams(status(first));
            case REPLAY -> new Reaction.Replays(1 + tag % Reaction.Replays.MOST);
            case VANISH -> new Reaction.Vanishes();
        };
    }

    private static Reaction edit(AnswerEdit edit) {
        return new Reaction.Edits(edit);
    }

    private static int status(int number) {
        int word = number & 0xFFFF;
        boolean possible = word >= LEAST_STATUS && word < LEAST_STATUS + STATUS_WORDS;
        return possible ? word : LEAST_STATUS + word % STATUS_WORDS;
    }
}
