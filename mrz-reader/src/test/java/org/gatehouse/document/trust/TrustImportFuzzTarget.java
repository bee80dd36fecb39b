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
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.gatehouse.document.fuzz.Exhibits;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.sim.issuer.LdsFile;

/**
 * A file that somebody imports, of whatever kind: every object is taken or refused by name, and a store of what was taken can
 * be written, read back and used, and trusts nobody whom the file did not bring. For Jazzer and for the tests here.
 */
public final class TrustImportFuzzTarget {
    private static final X509CertificateHolder CSCA = Exhibits.AUTHORITY.certificate();
    private static final byte[] SOD = Exhibits.BAC.file(LdsFile.SOD).orElseThrow();

    private TrustImportFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        take(input, Set.of());
        // A first defect list is taken only under a CSCA that is known or given.
        take(input, Set.of(Fingerprint.of(SignedBytes.whole(CSCA))));
    }

    private static void take(byte[] input, Set<Fingerprint> pins) throws IOException {
        TrustContents before = TrustContents.none(Rig.CLOCK.instant());
        TrustImport work = new TrustImport(before, pins, Rig.CLOCK.instant(), sentence -> {});
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
        TrustContents contents = TrustContents.of(again, object -> objects.get(object.fingerprint()));
        everyCertificateIsThere(again, contents.store());
        trustsWhomTheFileBrought(contents.store());
    }

    private static void everyCertificateIsThere(Generation generation, TrustStore store) {
        assertThat(store.certificates())
                .extracting(certificate -> Fingerprint.of(SignedBytes.whole(certificate)))
                .containsExactlyElementsOf(generation.fingerprints(TrustObject.Kind.CSCA));
        assertThat(store.documentSigners())
                .extracting(certificate -> Fingerprint.of(SignedBytes.whole(certificate)))
                .containsExactlyElementsOf(generation.fingerprints(TrustObject.Kind.DOCUMENT_SIGNER));
    }

    private static void trustsWhomTheFileBrought(TrustStore store) {
        PassiveVerdict verdict = new PassiveAuthentication(store, AlgorithmPolicy.standard(), Rig.CLOCK).verify(SOD);
        assertThat(verdict.objectVerified()).isTrue();
        if (store.certificates().stream().map(TrustImportFuzzTarget::point).noneMatch(point(CSCA)::equals)) {
            assertThat(verdict.dsSignature().holds()).isFalse();
            assertThat(verdict.trustStatus().holds()).isFalse();
        }
        if (store.certificates().contains(CSCA)) {
            assertThat(verdict.dsSignature().holds()).isTrue();
            assertThat(verdict.csca()).isPresent();
        }
    }

    /** One key can be written in several ways; empty for a key of another family. */
    private static Optional<ECPoint> point(X509CertificateHolder certificate) {
        return PublicKeys.decode(certificate.getSubjectPublicKeyInfo())
                .map(VerificationKey::parameters)
                .filter(ECPublicKeyParameters.class::isInstance)
                .map(key -> ((ECPublicKeyParameters) key).getQ());
    }
}
