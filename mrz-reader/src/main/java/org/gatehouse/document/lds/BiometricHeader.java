// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A biometric header template (Doc 9303-10 §4.7.2.1, ISO/IEC 19785-3): what kind of data follows. The data itself shows
 * what it is, so that a wrong header is remarked and harms nobody.
 */
final class BiometricHeader {
    static final BiometricHeader NONE = new BiometricHeader(Map.of(), false);

    private static final int BIOMETRIC_TYPE = 0x81;
    private static final int FORMAT_OWNER = 0x87;
    private static final int FORMAT_TYPE = 0x88;
    private static final int MAX_ELEMENTS = 16;
    private static final int MAX_NUMBER_BYTES = 4;

    private static final long FACE = 0x02;
    /** Thermal images of face and hand. */
    private static final Set<Long> DEPRECATED = Set.of(0x0400L, 0x0800L);
    /** ISO/IEC JTC 1/SC 37. */
    private static final long OWNER = 0x0101;

    private final Map<Integer, Long> elements;
    private final boolean present;

    private BiometricHeader(Map<Integer, Long> elements, boolean present) {
        this.elements = elements;
        this.present = present;
    }

    static BiometricHeader of(DataObject header) throws LdsException {
        Map<Integer, Long> elements = new TreeMap<>();
        DataObjects objects = header.inside();
        for (int count = 0; objects.hasNext(); count++) {
            if (count == MAX_ELEMENTS) {
                throw new LdsException(LdsErrorCode.TOO_MANY, "more than " + MAX_ELEMENTS + " header elements");
            }
            DataObject object = objects.next();
            if (object.length() <= MAX_NUMBER_BYTES) {
                elements.put(object.tag(), object.number(0, object.length()));
            }
        }
        return new BiometricHeader(elements, true);
    }

    /** What is wrong with it for data of this format, added to what was remarked before. */
    Set<FaceRemark> remarks(FaceTemplate.Format format, Set<FaceRemark> before) {
        Set<FaceRemark> remarks = EnumSet.noneOf(FaceRemark.class);
        remarks.addAll(before);
        if (!present) {
            return remarks;
        }
        Long type = elements.get(BIOMETRIC_TYPE);
        if (type != null && type != FACE) {
            remarks.add(DEPRECATED.contains(type) ? FaceRemark.BIOMETRIC_TYPE_DEPRECATED : FaceRemark.BIOMETRIC_TYPE);
        }
        element(remarks, FORMAT_OWNER, OWNER, FaceRemark.FORMAT_OWNER, FaceRemark.FORMAT_OWNER_MISSING);
        element(remarks, FORMAT_TYPE, format.type(), FaceRemark.FORMAT_TYPE, FaceRemark.FORMAT_TYPE_MISSING);
        return remarks;
    }

    private void element(Set<FaceRemark> remarks, int tag, long expected, FaceRemark wrong, FaceRemark missing) {
        Long value = elements.get(tag);
        if (value == null) {
            remarks.add(missing);
        } else if (value != expected) {
            remarks.add(wrong);
        }
    }
}
