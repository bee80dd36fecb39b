// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of difference between two generations, one at a time. */
class GenerationDiffTest {
    private static X509CertificateHolder utopia;
    private static X509CertificateHolder quazia;

    @BeforeAll
    static void twoStates() throws Exception {
        utopia = new TestAuthority("UT").certificate;
        quazia = new TestAuthority("QZ").certificate;
    }

    private static TrustContents contents(int number, List<TrustSource> sources, X509CertificateHolder... certificates)
            throws Exception {
        Map<Fingerprint, X509CertificateHolder> cscas = new LinkedHashMap<>();
        List<TrustObject> objects = new ArrayList<>();
        for (X509CertificateHolder certificate : certificates) {
            byte[] bytes = certificate.getEncoded();
            Fingerprint fingerprint = Fingerprint.of(bytes);
            cscas.put(fingerprint, certificate);
            objects.add(new TrustObject(
                    TrustObject.Kind.CSCA, fingerprint, bytes.length, TrustObject.Standing.SELF_SIGNED, fingerprint));
        }
        Generation generation =
                new Generation(number, OptionalInt.empty(), TestAuthority.NOW, sources, objects, List.of());
        return TrustContents.of(generation, cscas, Map.of(), Map.of(), Map.of());
    }

    /** Another signature under the same name and serial number. */
    private static X509CertificateHolder signedAnew(X509CertificateHolder certificate) throws Exception {
        ASN1Sequence parts = ASN1Sequence.getInstance(certificate.getEncoded());
        ASN1EncodableVector other = new ASN1EncodableVector();
        other.add(parts.getObjectAt(0));
        other.add(parts.getObjectAt(1));
        other.add(new DERBitString(new byte[] {1, 2, 3}));
        return new X509CertificateHolder(new DERSequence(other).getEncoded());
    }

    private static TrustSource source(TrustSource.Kind kind) {
        Instant now = TestAuthority.NOW;
        Fingerprint fingerprint = Fingerprint.of(new byte[] {(byte) kind.ordinal()});
        return new TrustSource(kind, "UT", kind.name(), fingerprint, now, Optional.empty(), 1, 0);
    }

    @Test
    void generationsThatHoldTheSameDoNotDiffer() throws Exception {
        GenerationDiff diff = GenerationDiff.between(contents(4, List.of(), utopia), contents(7, List.of(), utopia));
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.from()).isEqualTo(4);
        assertThat(diff.to()).isEqualTo(7);
    }

    @Test
    void aCertificateThatCame() throws Exception {
        GenerationDiff diff =
                GenerationDiff.between(contents(1, List.of(), utopia), contents(2, List.of(), utopia, quazia));
        assertThat(diff.added()).extracting(StoredCertificate::country).containsExactly("QZ");
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void aCertificateThatWent() throws Exception {
        GenerationDiff diff =
                GenerationDiff.between(contents(1, List.of(), utopia, quazia), contents(2, List.of(), utopia));
        assertThat(diff.removed()).extracting(StoredCertificate::country).containsExactly("QZ");
        assertThat(diff.added()).isEmpty();
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void aCertificateThatWasReplacedUnderItsNameAndNumberIsOneChange() throws Exception {
        GenerationDiff diff = GenerationDiff.between(
                contents(1, List.of(), utopia, quazia), contents(2, List.of(), signedAnew(utopia), quazia));
        assertThat(diff.changed()).hasSize(1);
        GenerationDiff.Change change = diff.changed().get(0);
        assertThat(change.before().fingerprint()).isEqualTo(Fingerprint.of(utopia.getEncoded()));
        assertThat(change.after().fingerprint())
                .isEqualTo(Fingerprint.of(signedAnew(utopia).getEncoded()));
        assertThat(diff.added()).isEmpty();
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void listsThatCameAndWentAreNamedAndOtherFilesAreNot() throws Exception {
        TrustSource revocations = source(TrustSource.Kind.REVOCATION_LIST);
        TrustSource defects = source(TrustSource.Kind.DEFECT_LIST);
        TrustContents before = contents(1, List.of(source(TrustSource.Kind.MASTER_LIST), defects));
        TrustContents after = contents(2, List.of(source(TrustSource.Kind.CERTIFICATES), revocations));
        GenerationDiff diff = GenerationDiff.between(before, after);
        assertThat(diff.listsAdded()).containsExactly(revocations);
        assertThat(diff.listsRemoved()).containsExactly(defects);
        assertThat(GenerationDiff.between(contents(1, List.of()), after).isEmpty())
                .isFalse();
        assertThat(GenerationDiff.between(after, contents(1, List.of())).isEmpty())
                .isFalse();
    }

    @Test
    void aCertificateIsListedWithWhatItSaysOfItself() throws Exception {
        StoredCertificate listed =
                contents(1, List.of(), quazia, utopia).certificates().get(1);
        assertThat(listed)
                .isEqualTo(new StoredCertificate(
                        TrustObject.Kind.CSCA,
                        "UT",
                        "C=UT,O=Test,CN=CSCA",
                        "C=UT,O=Test,CN=CSCA",
                        utopia.getSerialNumber().toString(16),
                        Fingerprint.of(utopia.getEncoded()),
                        TestAuthority.NOW.minus(TestAuthority.YEAR),
                        TestAuthority.NOW.plus(TestAuthority.YEAR.multipliedBy(10)),
                        "SHA256WITHECDSA",
                        TrustObject.Standing.SELF_SIGNED));
    }
}
