// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/**
 * DG2: the face (Doc 9303-10 §4.7.2), as biometric information template with a record of ISO/IEC 19794-5:2005. The first
 * face of the first record is the portrait.
 */
public final class Dg2 {
    static final int TAG = 0x75;
    private static final int TEMPLATE_GROUP = 0x7F61;
    private static final int TEMPLATE = 0x7F60;
    private static final int COUNT = 0x02;
    private static final int DATA = 0x5F2E;
    /** The same for encrypted or constructed data, as ISO/IEC 39794-5 is stored. */
    private static final int DATA_CONSTRUCTED = 0x7F2E;

    private Dg2() {}

    /**
     * Reads the raw file; to be done only once its hash has matched a verified security object.
     *
     * @throws LdsException when it is not a DG2 or its face is coded in a way that is not read here
     */
    public static FaceImage face(byte[] file) throws LdsException {
        DataObjects group =
                DataObject.ofFile(file, TAG).inside().next(TEMPLATE_GROUP).inside();
        DataObject count = group.next(COUNT);
        if (count.length() != 1 || count.at(0) < 1) {
            throw new LdsException(LdsErrorCode.STRUCTURE, "no biometric template");
        }
        DataObjects template = group.next(TEMPLATE).inside();
        while (template.hasNext()) {
            DataObject object = template.next();
            if (object.tag() == DATA) {
                return FaceRecord.firstFace(object);
            }
            if (object.tag() == DATA_CONSTRUCTED) {
                throw new LdsException(LdsErrorCode.FACE_CODING_UNKNOWN, "face data of another coding");
            }
        }
        throw new LdsException(LdsErrorCode.STRUCTURE, "a biometric template without data");
    }
}
