// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The objects of DG11 and DG12 by their tags: optional, in any order, named by a tag list (Doc 9303-10 §4.7.11). */
final class DetailObjects {
    private static final int TAG_LIST = 0x5C;
    private static final int OTHERS = 0xA0;
    private static final int MAX_OBJECTS = 32;
    private static final int MAX_OTHERS = 32;
    private static final int MAX_TEXT_BYTES = 2 << 10;

    private final Map<Integer, DataObject> objects = new TreeMap<>();
    private int unknown;

    /** @param known the tags that this kind of file has, besides its tag list */
    static DetailObjects of(byte[] file, int tag, List<Integer> known) throws LdsException {
        DataObjects inside = DataObject.ofFile(file, tag).inside();
        inside.next(TAG_LIST);
        DetailObjects details = new DetailObjects();
        for (int count = 0; inside.hasNext(); count++) {
            if (count == MAX_OBJECTS) {
                throw new LdsException(LdsErrorCode.TOO_MANY, "more than " + MAX_OBJECTS + " details");
            }
            details.add(inside.next(), known);
        }
        return details;
    }

    private void add(DataObject object, List<Integer> known) throws LdsException {
        if (!known.contains(object.tag())) {
            unknown++;
        } else if (objects.put(object.tag(), object) != null) {
            throw new LdsException(LdsErrorCode.STRUCTURE, "a detail twice");
        }
    }

    /** How many objects with tags of no meaning here were skipped. */
    int unknown() {
        return unknown;
    }

    Optional<String> text(int tag) throws LdsException {
        DataObject object = objects.get(tag);
        return object == null
                ? Optional.empty()
                : Optional.of(object.atMost(MAX_TEXT_BYTES).text());
    }

    /** The lines of a text that {@code <} divides. */
    List<String> lines(int tag) throws LdsException {
        return text(tag).map(t -> List.of(t.split("<", -1))).orElse(List.of());
    }

    Optional<String> digits(int tag, int count) throws LdsException {
        DataObject object = objects.get(tag);
        return object == null ? Optional.empty() : Optional.of(LdsDate.digits(object, count));
    }

    Optional<byte[]> bytes(int tag) {
        return Optional.ofNullable(objects.get(tag)).map(DataObject::value);
    }

    /** The texts of a counted list in the constructed object A0. The count is compared, never believed. */
    List<String> others(int tag) throws LdsException {
        DataObject list = objects.get(OTHERS);
        if (list == null) {
            return List.of();
        }
        DataObjects inside = list.inside();
        DataObject count = inside.next(SmallInteger.TAG);
        List<String> texts = new ArrayList<>();
        while (inside.hasNext()) {
            if (texts.size() == MAX_OTHERS) {
                throw new LdsException(LdsErrorCode.TOO_MANY, "more than " + MAX_OTHERS + " texts in a list");
            }
            texts.add(inside.next(tag).atMost(MAX_TEXT_BYTES).text());
        }
        if (count.length() != 1 || count.at(0) != texts.size()) {
            throw new LdsException(LdsErrorCode.STRUCTURE, "a list of another size than it says");
        }
        return texts;
    }
}
