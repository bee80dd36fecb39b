// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** The manifest of a trust store with a right seal under whatever lines: read, or refused. For Jazzer and for the tests here. */
public final class ManifestFuzzTarget {
    private ManifestFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String lines = new String(input, StandardCharsets.UTF_8) + "\n";
        String seal = Fingerprint.of(lines.getBytes(StandardCharsets.UTF_8)).hex();
        Generation generation;
        try {
            generation = Manifest.read((lines + "sha256\t" + seal + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException refused) {
            // The store that reads it answers every one of these with DAMAGED.
            assertThat(refused).isNotInstanceOf(NullPointerException.class);
            return;
        }
        // What was read once can be written and read again: here nothing may be refused any more.
        assertThat(Manifest.read(Manifest.write(generation))).isEqualTo(generation);
    }
}
