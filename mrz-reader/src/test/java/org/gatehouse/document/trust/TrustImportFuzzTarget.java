// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gatehouse.document.inspection.Rig;

/**
 * A file that somebody imports, of whatever kind: every object is taken or refused by name, and a store of what was taken can
 * be written, read back and used. For Jazzer and for the tests here.
 */
public final class TrustImportFuzzTarget {
    private TrustImportFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        TrustContents before = TrustContents.none(Rig.CLOCK.instant());
        TrustImport work = new TrustImport(before, Set.of(), Rig.CLOCK.instant(), sentence -> {});
        work.take(List.of(ImportFile.of("input", input)));
        ImportReport report = work.report(OptionalInt.empty(), Optional.empty());
        report.files()
                .forEach(file -> file.rejected()
                        .forEach(rejection -> assertThat(rejection.code()).isNotNull()));
        if (!work.tookAnything()) {
            return;
        }
        Generation generation = work.generation(1, OptionalInt.empty());
        Map<Fingerprint, byte[]> objects = new HashMap<>();
        work.newObjects().forEach(object -> objects.put(Fingerprint.of(object), object));
        Generation again = Manifest.read(Manifest.write(generation));
        assertThat(again.objects()).isEqualTo(generation.objects());
        TrustStore store = TrustContents.of(again, object -> objects.get(object.fingerprint()))
                .store();
        assertThat(new PassiveAuthentication(store, AlgorithmPolicy.standard(), Rig.CLOCK)
                        .verify(new byte[0])
                        .objectVerified())
                .isFalse();
    }
}
