// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A place in a nest of BER-TLV objects, and what can be done there to the bytes; all lengths above it follow. Works on raw
 * bytes, so that nothing else is re-encoded. {@code DerPath.at(0, 2).remove()} takes out the third element of the first.
 *
 * <p>An edit throws {@code IllegalArgumentException} if the bytes have no such place: an edit that edits nothing is a mistake.
 */
public final class DerPath {
    private final int[] steps;

    private DerPath(int[] steps) {
        this.steps = steps;
    }

    /** The object that is reached by these steps, each an index from zero; the outermost object without any. */
    public static DerPath at(int... steps) {
        return new DerPath(steps.clone());
    }

    /** Puts another object, or several, or none, in its place. */
    public UnaryOperator<byte[]> replace(byte[] objects) {
        byte[] copy = objects.clone();
        return object(old -> copy.clone());
    }

    /** Takes it out. */
    public UnaryOperator<byte[]> remove() {
        return replace(new byte[0]);
    }

    /** Puts another object before it. */
    public UnaryOperator<byte[]> insertBefore(byte[] object) {
        byte[] copy = object.clone();
        return object(old -> DataObject.concatenated(copy, old));
    }

    /** Puts another object after it. */
    public UnaryOperator<byte[]> insertAfter(byte[] object) {
        byte[] copy = object.clone();
        return object(old -> DataObject.concatenated(old, copy));
    }

    /** Changes the object, tag and length included. */
    public UnaryOperator<byte[]> object(UnaryOperator<byte[]> edit) {
        return bytes -> descend(bytes, 0, edit);
    }

    /** Changes its value; its length follows. */
    public UnaryOperator<byte[]> value(UnaryOperator<byte[]> edit) {
        return object(old -> {
            RawObject raw = RawObject.first(old);
            return DataObject.of(raw.tag(), edit.apply(raw.value()));
        });
    }

    /** Gives it another tag of one or two bytes. */
    public UnaryOperator<byte[]> retag(int tag) {
        return object(old -> DataObject.of(tag, RawObject.first(old).value()));
    }

    /** Gives it a length that is wrong by so many bytes, in as many length octets as the right one takes. */
    public UnaryOperator<byte[]> misstateLength(int by) {
        return object(old -> RawObject.first(old).withLengthOff(by));
    }

    /** Turns the lowest bit of its last byte. */
    public UnaryOperator<byte[]> flipLastBit() {
        return object(old -> {
            old[old.length - 1] ^= 1;
            return old;
        });
    }

    private byte[] descend(byte[] bytes, int depth, UnaryOperator<byte[]> edit) {
        if (depth == steps.length) {
            return edit.apply(bytes.clone());
        }
        RawObject parent = RawObject.first(bytes);
        List<byte[]> children = new ArrayList<>(parent.children());
        int index = steps[depth];
        if (index < 0 || index >= children.size()) {
            throw new IllegalArgumentException("no element " + index + " at depth " + depth);
        }
        children.set(index, descend(children.get(index), depth + 1, edit));
        return DataObject.of(parent.tag(), children.toArray(byte[][]::new));
    }

    @Override
    public String toString() {
        return "DerPath" + Arrays.toString(steps);
    }
}
