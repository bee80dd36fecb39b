// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The way to one data object in BER or DER bytes: steps separated by {@code /}, each into the value of the object before it.
 *
 * <ul>
 *   <li>{@code 7F61}: the first object with this tag; {@code 30#2}: the third with this tag, counted from 0
 *   <li>{@code *1}: the second object, whatever its tag
 *   <li>{@code 30:0603551D0F}: the first with this tag whose value begins with these bytes
 *   <li>{@code +1}: leaves out that many bytes of the value, as the unused-bits byte of a bit string
 * </ul>
 *
 * <p>It goes into primitive objects too, because certificates and security objects lie in octet strings.
 */
final class DataObjectPath {
    private static final HexFormat HEX = HexFormat.of();

    private DataObjectPath() {}

    /**
     * The objects from the outermost to the one that the path names; nothing for the empty path.
     *
     * @throws SpecimenException if there is no such object
     */
    static List<Extent> follow(String path, byte[] bytes) {
        List<Extent> way = new ArrayList<>();
        int from = 0;
        int to = bytes.length;
        for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
            if (step.startsWith("+")) {
                from += Integer.parseInt(step.substring(1));
                continue;
            }
            Extent found = step(step, bytes, from, to, path);
            way.add(found);
            from = found.value();
            to = found.end();
        }
        return way;
    }

    private static Extent step(String step, byte[] bytes, int from, int to, String path) {
        boolean anyTag = step.startsWith("*");
        String[] beginning = step.split(":");
        String[] counted = beginning[0].split("#");
        byte[] tag = anyTag ? new byte[0] : HEX.parseHex(counted[0]);
        byte[] start = beginning.length > 1 ? HEX.parseHex(beginning[1]) : new byte[0];
        int skip = anyTag ? Integer.parseInt(step.substring(1)) : counted.length > 1 ? Integer.parseInt(counted[1]) : 0;
        for (int at = from; at < to; ) {
            Extent object = Extent.at(bytes, at, to);
            if (beginsWith(bytes, at, tag) && beginsWith(bytes, object.value(), start) && skip-- == 0) {
                return object;
            }
            at = object.end();
        }
        throw new SpecimenException("no " + step + " on the path " + path);
    }

    private static boolean beginsWith(byte[] bytes, int at, byte[] start) {
        return at + start.length <= bytes.length && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
    }
}
