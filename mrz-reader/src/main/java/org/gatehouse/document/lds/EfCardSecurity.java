// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** EF.CardSecurity: a CMS SignedData of its own, without any wrapping (Doc 9303-11 §9.2.11). */
public final class EfCardSecurity {

    private EfCardSecurity() {}

    /**
     * The CMS SignedData that the raw file is, byte for byte.
     *
     * @throws LdsException when the file is not one SEQUENCE
     */
    public static byte[] signedData(byte[] file) throws LdsException {
        return DataObject.ofFile(file, SecurityInfos.SEQUENCE).encoded();
    }
}
