// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * EF.COM: which data groups the chip says it has (Doc 9303-10 §4.6.1). Unsigned.
 *
 * @param dataGroups numbers of the data groups, 1 to 16
 */
public record EfCom(Set<Integer> dataGroups) {
    static final int TAG = 0x60;

    /** Tags of DG1 to DG16 in their order. */
    private static final List<Integer> TAGS =
            List.of(0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70);

    private static final int TAG_LIST = 0x5C;

    public EfCom {
        dataGroups = Set.copyOf(dataGroups);
    }

    /**
     * Reads the raw file.
     *
     * @throws LdsException when it is not an EF.COM, or lists a tag that no data group has
     */
    public static EfCom of(byte[] file) throws LdsException {
        DataObject list = DataObject.ofFile(file, TAG).inside().find(TAG_LIST);
        Set<Integer> groups = new TreeSet<>();
        for (int i = 0; i < list.length(); i++) {
            int index = TAGS.indexOf(list.at(i));
            if (index < 0) {
                throw new LdsException(LdsErrorCode.STRUCTURE, "a tag that no data group has");
            }
            groups.add(index + 1);
        }
        return new EfCom(groups);
    }
}
