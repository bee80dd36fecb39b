// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** The header of a file: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class FileHeaderFuzzTarget {
    private FileHeaderFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        NamedErrors.only(() -> FileHeader.of(input));
    }
}
