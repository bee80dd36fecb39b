// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One departure from good bytes. The empty path means all the bytes, as if they were a value.
 *
 * @param path see {@link DataObjectPath}
 * @param operation what happens there
 * @param hex the bytes it needs; empty where it needs none
 * @param number the number it needs; 0 where it needs none
 */
record Edit(String path, Operation operation, byte[] hex, int number) implements UnaryOperator<byte[]> {

    /**
     * The bytes after the edit.
     *
     * @throws SpecimenException if the path leads nowhere
     */
    @Override
    public byte[] apply(byte[] bytes) {
        List<Extent> way = DataObjectPath.follow(path, bytes);
        Extent object = way.isEmpty() ? new Extent(0, 0, 0, bytes.length) : way.get(way.size() - 1);
        List<Extent> around = way.isEmpty() ? way : way.subList(0, way.size() - 1);
        byte[] value = Arrays.copyOfRange(bytes, object.value(), object.end());
        byte[] whole = Arrays.copyOfRange(bytes, object.start(), object.end());
        return switch (operation) {
            case TAG -> splice(bytes, around, object.start(), object.length(), hex);
            case LENGTH -> splice(bytes, around, object.length(), object.value(), hex);
            case LENGTH_BY -> splice(bytes, around, object.length(), object.value(), longer(bytes, object));
            case VALUE -> splice(bytes, way, object.value(), object.end(), hex);
            case PATCH, FLIP -> splice(bytes, way, object.value(), object.end(), changed(value));
            case CUT -> splice(bytes, way, object.value(), object.end(), Arrays.copyOf(value, number));
            case REPLACE -> splice(bytes, around, object.start(), object.end(), hex);
            case REMOVE -> splice(bytes, around, object.start(), object.end(), new byte[0]);
            case DUPLICATE -> splice(bytes, around, object.end(), object.end(), whole);
            case BEFORE -> splice(bytes, around, object.start(), object.start(), hex);
            case AFTER -> splice(bytes, around, object.end(), object.end(), hex);
            case APPEND -> splice(bytes, way, object.end(), object.end(), hex);
        };
    }

    private byte[] changed(byte[] value) {
        int from = number < 0 ? value.length + number : number;
        for (int i = 0; i < hex.length; i++) {
            value[from + i] = operation == Operation.FLIP ? (byte) (value[from + i] ^ hex[i]) : hex[i];
        }
        return value;
    }

    private byte[] longer(byte[] bytes, Extent object) {
        byte[] length = Arrays.copyOfRange(bytes, object.length(), object.value());
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
        return "Edit[" + operation + " at " + path + ", " + HexFormat.of().formatHex(hex) + ", " + number + "]";
    }
}
