// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.List;
import java.util.Set;

/** Any file may be offered to the trust store: it is taken or rejected by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class TrustImportFuzzTarget {
    private TrustImportFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        TrustImport work =
                new TrustImport(TrustContents.none(TestAuthority.NOW), Set.of(), TestAuthority.NOW, sentence -> {});
        work.take(List.of(ImportFile.of("file", input)));
        if (work.tookAnything() == work.newObjects().isEmpty()) {
            throw new IllegalStateException("taken without anything to keep, or the other way round");
        }
    }
}
