// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * EF.COM: which data groups the chip says it has (Doc 9303-10 §4.6.1). Unsigned.
 *
 * @param ldsVersion four digits, for instance {@code 0107}; empty when there are none
 * @param unicodeVersion six digits, for instance {@code 040000}; empty when there are none
 * @param dataGroups numbers of the data groups, 1 to 16
 * @param remarks what is wrong with it
 */
public record EfCom(
        Optional<String> ldsVersion,
        Optional<String> unicodeVersion,
        Set<Integer> dataGroups,
        Set<EfComRemark> remarks) {
    static final int TAG = 0x60;

    /** Tags of DG1 to DG16 in their order. */
    private static final List<Integer> TAGS =
            List.of(0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70);

    private static final int LDS_VERSION = 0x5F01;
    private static final int UNICODE_VERSION = 0x5F36;
    private static final int TAG_LIST = 0x5C;
    private static final Set<Integer> MANDATORY = Set.of(1, 2);
    private static final Set<String> LDS_VERSIONS = Set.of("0107", "0108");
    private static final Set<String> UNICODE_VERSIONS = Set.of("040000");

    public EfCom {
        dataGroups = Set.copyOf(dataGroups);
        remarks = Set.copyOf(remarks);
    }

    /**
     * Reads the raw file.
     *
     * @throws LdsException when it is not an EF.COM; what is missing or strange in one is a remark
     */
    public static EfCom of(byte[] file) throws LdsException {
        Reading reading = new Reading();
        DataObjects objects = DataObject.ofFile(file, TAG).inside();
        while (objects.hasNext()) {
            reading.add(objects.next());
        }
        return reading.end();
    }

    private static final class Reading {
        private Optional<String> lds = Optional.empty();
        private Optional<String> unicode = Optional.empty();
        private boolean listed;
        private final Set<Integer> groups = new TreeSet<>();
        private final Set<EfComRemark> remarks = EnumSet.noneOf(EfComRemark.class);

        void add(DataObject object) throws LdsException {
            switch (object.tag()) {
                case LDS_VERSION -> lds = digits(object, 4);
                case UNICODE_VERSION -> unicode = digits(object, 6);
                case TAG_LIST -> tags(object);
                default -> {
                    // An object of no meaning here harms nobody: the file is unsigned anyway.
                }
            }
        }

        private void tags(DataObject list) throws LdsException {
            listed = true;
            for (int i = 0; i < list.length(); i++) {
                int index = TAGS.indexOf(list.at(i));
                if (index < 0) {
                    remarks.add(EfComRemark.UNKNOWN_TAG);
                } else if (!groups.add(index + 1)) {
                    remarks.add(EfComRemark.REPEATED_TAG);
                }
            }
        }

        EfCom end() {
            version(lds, LDS_VERSIONS, EfComRemark.LDS_VERSION_MISSING, EfComRemark.LDS_VERSION_UNKNOWN);
            version(
                    unicode,
                    UNICODE_VERSIONS,
                    EfComRemark.UNICODE_VERSION_MISSING,
                    EfComRemark.UNICODE_VERSION_UNKNOWN);
            if (!listed) {
                remarks.add(EfComRemark.TAG_LIST_MISSING);
            } else if (!groups.containsAll(MANDATORY)) {
                remarks.add(EfComRemark.MANDATORY_GROUP_MISSING);
            }
            return new EfCom(lds, unicode, groups, remarks);
        }

        private void version(Optional<String> version, Set<String> known, EfComRemark missing, EfComRemark unknown) {
            if (version.isEmpty()) {
                remarks.add(missing);
            } else if (!known.contains(version.get())) {
                remarks.add(unknown);
            }
        }

        private static Optional<String> digits(DataObject object, int count) {
            if (object.length() != count) {
                return Optional.empty();
            }
            String text = new String(object.value(), StandardCharsets.ISO_8859_1);
            return DIGITS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
        }

        private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    }
}
