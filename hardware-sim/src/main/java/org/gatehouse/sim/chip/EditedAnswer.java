// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.sim.chip.behaviour.AnswerEdit;

/** Carries out the edits of a chip's behaviour on a plain answer. */
final class EditedAnswer {

    /** Constructed objects inside constructed objects: an answer of an authentication has one level. */
    private static final int DEEPEST = 4;

    private static final int CONSTRUCTED = 0x20;

    private EditedAnswer() {}

    /** The answer after this edit; unchanged where the edit finds nothing to change. */
    static Answer of(Answer answer, AnswerEdit edit) {
        byte[] data = answer.data();
        if (edit instanceof AnswerEdit.ReplaceStatus replaced) {
            return new Answer(data, replaced.status());
        }
        if (edit instanceof AnswerEdit.Truncate truncate) {
            return answer.with(Arrays.copyOf(data, Math.max(0, data.length - truncate.bytes())));
        }
        if (edit instanceof AnswerEdit.FlipBits flip) {
            return answer.with(flipped(data, flip));
        }
        if (edit instanceof AnswerEdit.Append append) {
            return answer.with(concatenate(data, append.bytes()));
        }
        return objects(data, edit).map(answer::with).orElse(answer);
    }

    private static byte[] flipped(byte[] data, AnswerEdit.FlipBits flip) {
        byte[] changed = data.clone();
        int at = flip.offset() < 0 ? changed.length + flip.offset() : flip.offset();
        if (at >= 0 && at < changed.length) {
            changed[at] ^= (byte) flip.mask();
        }
        return changed;
    }

    private static Optional<byte[]> objects(byte[] data, AnswerEdit edit) {
        if (edit instanceof AnswerEdit.ReplaceTag replaced) {
            return first(data, replaced.tag(), object -> Tlv.encode(replaced.other(), object.value()), DEEPEST);
        }
        if (edit instanceof AnswerEdit.ReplaceValue replaced) {
            return first(data, replaced.tag(), object -> Tlv.encode(replaced.tag(), replaced.value()), DEEPEST);
        }
        if (edit instanceof AnswerEdit.RemoveObject removed) {
            return first(data, removed.tag(), object -> new byte[0], DEEPEST);
        }
        if (edit instanceof AnswerEdit.AddObject added) {
            byte[] more = Tlv.encode(added.tag(), added.value());
            return first(
                    data,
                    added.parent(),
                    object -> Tlv.encode(added.parent(), concatenate(object.value(), more)),
                    DEEPEST);
        }
        return Optional.empty();
    }

    /** These objects with the first one of this tag changed, searched in constructed ones too; empty if there is none. */
    private static Optional<byte[]> first(byte[] data, int tag, Function<Tlv, byte[]> change, int depth) {
        List<Tlv> objects;
        try {
            objects = Tlv.read(data, StatusWord.INCORRECT_DATA);
        } catch (StatusException e) {
            return Optional.empty();
        }
        byte[] before = {};
        for (int i = 0; i < objects.size(); i++) {
            Tlv object = objects.get(i);
            byte[] encoded = Tlv.encode(object.tag(), object.value());
            Optional<byte[]> changed = object.tag() == tag
                    ? Optional.of(change.apply(object))
                    : inside(object, tag, change, depth).map(value -> Tlv.encode(object.tag(), value));
            if (changed.isPresent()) {
                return Optional.of(concatenate(before, changed.get(), encoded(objects.subList(i + 1, objects.size()))));
            }
            before = concatenate(before, encoded);
        }
        return Optional.empty();
    }

    private static Optional<byte[]> inside(Tlv object, int tag, Function<Tlv, byte[]> change, int depth) {
        int leading = object.tag() > 0xFF ? object.tag() >> 8 : object.tag();
        boolean searchable = (leading & CONSTRUCTED) != 0 && depth > 0;
        return searchable ? first(object.value(), tag, change, depth - 1) : Optional.empty();
    }

    private static byte[] encoded(List<Tlv> objects) {
        byte[] all = {};
        for (Tlv object : objects) {
            all = concatenate(all, Tlv.encode(object.tag(), object.value()));
        }
        return all;
    }
}
