// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.EnumSet;
import java.util.Set;

/**
 * DG2: the face (Doc 9303-10 §4.7.2), as biometric information templates with records of ISO/IEC 19794-5:2005 or ISO/IEC
 * 39794-5:2019. The first face of the first template is the portrait.
 */
public final class Dg2 {
    static final int TAG = 0x75;
    private static final int TEMPLATE_GROUP = 0x7F61;
    private static final int TEMPLATE = 0x7F60;
    private static final int HEADER = 0xA1;
    private static final int DATA = 0x5F2E;
    private static final int DATA_CONSTRUCTED = 0x7F2E;
    private static final int MAX_FILE_BYTES = 1 << 20;
    private static final int MAX_TEMPLATES = 9;

    private Dg2() {}

    /**
     * The portrait; see {@link #read}.
     *
     * @throws LdsException when it is not a DG2 or its face is coded in a way that is not read here
     */
    public static FaceImage face(byte[] file) throws LdsException {
        return read(file).portrait();
    }

    /**
     * Reads the raw file, at most 1 MiB; to be done only once its hash has matched a verified security object.
     *
     * @throws LdsException when it is not a DG2 or its face is coded in a way that is not read here
     */
    public static FaceTemplate read(byte[] file) throws LdsException {
        if (file.length > MAX_FILE_BYTES) {
            throw new LdsException(LdsErrorCode.LENGTH, "a DG2 of more than a mebibyte");
        }
        DataObjects inside = DataObject.ofFile(file, TAG).inside();
        DataObject group = inside.next(TEMPLATE_GROUP);
        inside.end();
        return group(group.inside());
    }

    private static FaceTemplate group(DataObjects group) throws LdsException {
        Set<FaceRemark> remarks = EnumSet.noneOf(FaceRemark.class);
        DataObject first = group.next();
        int stated = 0;
        if (first.tag() == SmallInteger.TAG) {
            stated = first.length() == 1 ? first.at(0) : 0;
            first = group.next(TEMPLATE);
        } else if (first.tag() == TEMPLATE) {
            remarks.add(FaceRemark.TEMPLATE_COUNT_MISSING);
        } else {
            throw new LdsException(LdsErrorCode.STRUCTURE, "no biometric template");
        }
        int count = 1;
        while (group.hasNext()) {
            group.next(TEMPLATE);
            if (++count > MAX_TEMPLATES) {
                throw new LdsException(LdsErrorCode.TOO_MANY, "more than " + MAX_TEMPLATES + " templates");
            }
        }
        if (!remarks.contains(FaceRemark.TEMPLATE_COUNT_MISSING) && stated != count) {
            remarks.add(FaceRemark.TEMPLATE_COUNT);
        }
        // Last: whatever was thrown after it would leave a copy of the portrait that nobody overwrites.
        return template(first.inside()).in(count, remarks);
    }

    private static FaceTemplate template(DataObjects template) throws LdsException {
        Set<FaceRemark> remarks = EnumSet.of(FaceRemark.HEADER_MISSING);
        BiometricHeader header = BiometricHeader.NONE;
        while (template.hasNext()) {
            DataObject object = template.next();
            switch (object.tag()) {
                case HEADER -> {
                    header = BiometricHeader.of(object);
                    remarks.remove(FaceRemark.HEADER_MISSING);
                }
                case DATA, DATA_CONSTRUCTED -> {
                    FaceTemplate face = face(object);
                    return face.in(1, header.remarks(face.format(), remarks));
                }
                default -> {
                    // Security data or what a later standard adds: the hash covers it, and nothing here needs it.
                }
            }
        }
        throw new LdsException(LdsErrorCode.STRUCTURE, "a biometric template without data");
    }

    /** Told from the data: either tag may hold either format, and headers are wrong at times. */
    private static FaceTemplate face(DataObject data) throws LdsException {
        return Iso39794Face.begins(data) ? Iso39794Face.read(data) : new FaceRecord(data).read();
    }
}
