// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One departure from good bytes. The empty path means all the bytes, as if they were a value.
 *
 * @param path see {@link DataObjectPath}
 * @param operation what happens there
 * @param bytes what it puts there; empty where it puts nothing
 * @param offset of the value, where it needs one
 * @param number how many, where it needs that
 */
record Edit(String path, Operation operation, byte[] bytes, int offset, int number) implements UnaryOperator<byte[]> {

    /**
     * The bytes after the edit.
     *
     * @throws SpecimenException if the path leads nowhere
     */
    @Override
    public byte[] apply(byte[] input) {
        List<Extent> way = DataObjectPath.follow(path, input);
        Extent object = way.isEmpty() ? new Extent(0, 0, 0, input.length) : way.get(way.size() - 1);
        List<Extent> around = way.isEmpty() ? way : way.subList(0, way.size() - 1);
        byte[] value = Arrays.copyOfRange(input, object.value(), object.end());
        byte[] whole = Arrays.copyOfRange(input, object.start(), object.end());
        return switch (operation) {
            case TAG -> splice(input, around, object.start(), object.length(), bytes);
            case LENGTH -> splice(input, around, object.length(), object.value(), bytes);
            case LENGTH_BY -> splice(input, around, object.length(), object.value(), longer(input, object));
            case VALUE -> splice(input, way, object.value(), object.end(), bytes);
            case PATCH, FLIP, ADD -> splice(input, way, object.value(), object.end(), changed(value));
            case INSERT -> splice(input, way, place(object), place(object), bytes);
            case CUT -> splice(input, way, object.value(), object.end(), Arrays.copyOf(value, number));
            case REPLACE -> splice(input, around, object.start(), object.end(), bytes);
            case REMOVE -> splice(input, around, object.start(), object.end(), new byte[0]);
            case DUPLICATE -> splice(input, around, object.end(), object.end(), whole);
            case BEFORE -> splice(input, around, object.start(), object.start(), bytes);
            case AFTER -> splice(input, around, object.end(), object.end(), bytes);
            case APPEND -> splice(input, way, object.end(), object.end(), bytes);
        };
    }

    private int place(Extent object) {
        return offset == -1 ? object.end() : object.value() + offset;
    }

    private byte[] changed(byte[] value) {
        int from = offset < 0 ? value.length + offset : offset;
        if (operation == Operation.ADD) {
            ByteBuffer numbers = ByteBuffer.wrap(value);
            numbers.putInt(from, numbers.getInt(from) + number);
            return value;
        }
        for (int i = 0; i < bytes.length; i++) {
            value[from + i] = operation == Operation.FLIP ? (byte) (value[from + i] ^ bytes[i]) : bytes[i];
        }
        return value;
    }

    private byte[] longer(byte[] input, Extent object) {
        byte[] length = Arrays.copyOfRange(input, object.length(), object.value());
        int first = length.length == 1 ? 0 : 1;
        int carry = number;
        for (int i = length.length - 1; i >= first; i--) {
            carry += length[i] & 0xFF;
            length[i] = (byte) carry;
            carry >>= 8;
        }
        return length;
    }

    /** Puts a part in the place of another, and repairs the lengths around it from the inside out. */
    private static byte[] splice(byte[] bytes, List<Extent> around, int from, int to, byte[] part) {
        byte[] result = joined(bytes, from, to, part);
        int grown = part.length - (to - from);
        for (int i = around.size() - 1; i >= 0; i--) {
            Extent object = around.get(i);
            byte[] length = length(object.end() - object.value() + grown);
            result = joined(result, object.length(), object.value(), length);
            grown += length.length - (object.value() - object.length());
        }
        return result;
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + part.length);
        out.write(bytes, 0, from);
        out.writeBytes(part);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        int count = length > 0xFFFFFF ? 4 : length > 0xFFFF ? 3 : length > 0xFF ? 2 : 1;
        byte[] encoded = new byte[count + 1];
        encoded[0] = (byte) (0x80 | count);
        for (int i = count; i > 0; i--) {
            encoded[i] = (byte) (length >>> 8 * (count - i));
        }
        return encoded;
    }

    @Override
    public String toString() {
        return "Edit[" + operation + " at " + path + "]";
    }
}
