// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** EF.SOD: the wrapping of the document security object (Doc 9303-10 §4.6.2). */
public final class EfSod {
    static final int TAG = 0x77;

    private EfSod() {}

    /**
     * The CMS SignedData inside the raw file, byte for byte.
     *
     * @throws LdsException when the file is not an EF.SOD
     */
    public static byte[] signedData(byte[] file) throws LdsException {
        return DataObject.ofFile(file, TAG).value();
    }
}
