// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A manifest says the same when it is read again, and nothing when it was changed. */
class ManifestTest {
    private static final Instant THEN = Instant.parse("2026-02-28T23:59:59Z");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Fingerprint ONE = Fingerprint.of(new byte[] {1});
    private static final Fingerprint TWO = Fingerprint.of(new byte[] {2});

    private static final Generation FULL = new Generation(
            3,
            OptionalInt.of(2),
            NOW,
            List.of(
                    new TrustSource(TrustSource.Kind.MASTER_LIST, "UT", "list.ml", ONE, NOW, Optional.of(THEN), 12, 3),
                    new TrustSource(TrustSource.Kind.CERTIFICATES, "", "csca.cer", TWO, THEN, Optional.empty(), 1, 0)),
            List.of(
                    new TrustObject(TrustObject.Kind.CSCA, TWO, 700, TrustObject.Standing.SELF_SIGNED, ONE),
                    new TrustObject(
                            TrustObject.Kind.REVOCATION_LIST, ONE, 20, TrustObject.Standing.VERIFIED_LIST, TWO)),
            List.of(
                    new Pin(TrustSource.Kind.MASTER_LIST, ONE, "UT", Pin.Origin.FIRST_USE, THEN),
                    new Pin(TrustSource.Kind.DEFECT_LIST, TWO, "", Pin.Origin.GIVEN, NOW)));

    private static byte[] sealed(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return (text + "sha256\t" + Fingerprint.of(body) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String body(Generation generation) {
        String text = new String(Manifest.write(generation), StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf("sha256\t"));
    }

    @Test
    void everyFieldComesBack() {
        assertThat(Manifest.read(Manifest.write(FULL))).isEqualTo(FULL);
        Generation first = new Generation(1, OptionalInt.empty(), NOW, List.of(), List.of(), List.of());
        assertThat(Manifest.read(Manifest.write(first))).isEqualTo(first);
    }

    @Test
    void aChangedByteAnywhereIsFound() {
        byte[] whole = Manifest.write(FULL);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 2;
            assertThatThrownBy(() -> Manifest.read(changed)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aSealOfAnotherNameOrWithAFurtherFieldIsNone() {
        String seal = "sha256\t" + Fingerprint.of(body(FULL).getBytes(StandardCharsets.UTF_8));
        for (String other : List.of(seal.replace("sha256", "sha512"), seal + "\t1", "sha256")) {
            byte[] manifest = (body(FULL) + other + "\n").getBytes(StandardCharsets.UTF_8);
            assertThatIllegalArgumentException().isThrownBy(() -> Manifest.read(manifest));
        }
    }

    @Test
    void anotherProgramsFileAnotherVersionAndAnUnknownLineAreRefusedEvenUnderAGoodSeal() {
        String body = body(FULL);
        assertThat(Manifest.read(sealed(body))).isEqualTo(FULL);
        for (String other : List.of(
                body.replace("gatehouse-trust-store\t1", "gatehouse-trust-store\t2"),
                body.replace("gatehouse-trust-store", "another-trust-store"),
                body.replace("list.ml", "list\0.ml"),
                body + "anchor\tX\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Manifest.read(sealed(other)));
        }
    }

    @Test
    void aSourceIsFoundByKindAndSeries() {
        assertThat(FULL.source(TrustSource.Kind.MASTER_LIST, "UT"))
                .contains(FULL.sources().get(0));
        assertThat(FULL.source(TrustSource.Kind.MASTER_LIST, "QZ")).isEmpty();
        assertThat(FULL.source(TrustSource.Kind.DEFECT_LIST, "UT")).isEmpty();
        assertThat(FULL.fingerprints(TrustObject.Kind.CSCA)).containsExactly(TWO);
        assertThat(FULL.fingerprints(TrustObject.Kind.DEFECT_LIST)).isEmpty();
    }
}
