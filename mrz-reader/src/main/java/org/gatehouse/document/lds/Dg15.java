// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** DG15: the key of active authentication (Doc 9303-10 §4.7.15). */
public final class Dg15 {
    static final int TAG = 0x6F;

    private Dg15() {}

    /**
     * The SubjectPublicKeyInfo in the raw file, DER as it stands; what is in it is not looked at.
     *
     * @throws LdsException when the file is not a DG15 with one SEQUENCE in it
     */
    public static byte[] publicKey(byte[] file) throws LdsException {
        DataObjects inside = DataObject.ofFile(file, TAG).inside();
        byte[] key = inside.next(SecurityInfos.SEQUENCE).encoded();
        inside.end();
        return key;
    }
}
