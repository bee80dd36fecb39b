// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    /** The SHA-256 of "abc" (FIPS 180-4, example). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void itIsTheSha256OfTheBytes() {
        Fingerprint fingerprint = Fingerprint.of("abc".getBytes(StandardCharsets.US_ASCII));
        assertThat(fingerprint.hex()).isEqualTo(ABC);
        assertThat(fingerprint).hasToString(ABC);
    }

    @Test
    void peopleMayWriteItWithColonsSpacesAndCapitals() {
        Fingerprint abc = new Fingerprint(ABC);
        assertThat(Fingerprint.parse(ABC)).contains(abc);
        assertThat(Fingerprint.parse(ABC.toUpperCase(Locale.ROOT))).contains(abc);
        assertThat(Fingerprint.parse(ABC.replaceAll("(..)(?=.)", "$1:"))).contains(abc);
        assertThat(Fingerprint.parse(ABC.replaceAll("(.{8})", "$1 "))).contains(abc);
    }

    @Test
    void whatIsNoSuchDigestIsNone() {
        for (String other : List.of("", ABC.substring(2), ABC + "00", ABC.replace('b', 'g'))) {
            assertThat(Fingerprint.parse(other)).as(other).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(other));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(ABC.toUpperCase(Locale.ROOT)));
    }

    @Test
    void theyAreOrderedByTheirDigits() {
        Fingerprint low = new Fingerprint("0".repeat(64));
        assertThat(List.of(new Fingerprint(ABC), low)).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(low.compareTo(low)).isZero();
    }
}
