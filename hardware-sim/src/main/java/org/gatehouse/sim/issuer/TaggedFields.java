// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DG11 and DG12: a list of tags, then the fields that it names, in its order (Doc 9303-10 §4.7.11, §4.7.12). */
final class TaggedFields {
    private static final int TAG_LIST = 0x5C;
    private static final int LIST_OF_NAMES = 0xA0;
    private static final int COUNT = 0x02;

    private final List<byte[]> tags = new ArrayList<>();
    private final List<byte[]> fields = new ArrayList<>();

    /** UTF-8, as Doc 9303-10 has it for all text. */
    TaggedFields text(int tag, Optional<String> text) {
        text.ifPresent(value -> add(tag, value.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Several values under one tag, counted, in the template A0; the tag list names their tag. */
    TaggedFields names(int tag, List<String> names) {
        if (!names.isEmpty()) {
            List<byte[]> content = new ArrayList<>();
            content.add(DataObject.of(COUNT, DataObject.bytes(names.size())));
            names.forEach(name -> content.add(DataObject.of(tag, name.getBytes(StandardCharsets.UTF_8))));
            tags.add(encodedTag(tag));
            fields.add(DataObject.of(LIST_OF_NAMES, content.toArray(byte[][]::new)));
        }
        return this;
    }

    byte[] file(LdsFile file) {
        return DataObject.of(
                file.tag(),
                DataObject.of(TAG_LIST, tags.toArray(byte[][]::new)),
                DataObject.concatenated(fields.toArray(byte[][]::new)));
    }

    private void add(int tag, byte[] value) {
        tags.add(encodedTag(tag));
        fields.add(DataObject.of(tag, value));
    }

    private static byte[] encodedTag(int tag) {
        return DataObject.bytes(tag >>> 8, tag);
    }
}
